// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/field_places.h"

#include <algorithm>
#include <array>

namespace khabar {
namespace {

struct KnownPlace {
  ArticleField field;
  std::string_view path;
};

// By field, best first. Case, '_', '-' and spaces do not count: see fold_name.
constexpr auto kPlaces = std::to_array<KnownPlace>({
    {ArticleField::id, "id"},
    {ArticleField::id, "_id"},
    {ArticleField::id, "guid"},
    {ArticleField::id, "uuid"},
    {ArticleField::id, "article_id"},
    {ArticleField::id, "doc_id"},
    {ArticleField::url, "url"},
    {ArticleField::url, "mainEntityOfPage"},
    {ArticleField::url, "link"},
    {ArticleField::url, "permalink"},
    {ArticleField::url, "web_url"},
    {ArticleField::url, "canonical_url"},
    {ArticleField::url, "article_url"},
    {ArticleField::url, "source_url"},
    {ArticleField::url, "external_url"},
    {ArticleField::url, "href"},
    {ArticleField::url, "@id"},
    {ArticleField::title, "title"},
    {ArticleField::title, "headline"},
    {ArticleField::title, "heading"},
    {ArticleField::title, "webTitle"},
    {ArticleField::title, "शीर्षक"},
    {ArticleField::description, "description"},
    {ArticleField::description, "summary"},
    {ArticleField::description, "excerpt"},
    {ArticleField::description, "abstract"},
    {ArticleField::description, "standfirst"},
    {ArticleField::description, "fields.trailText"},
    {ArticleField::body, "body"},
    {ArticleField::body, "articleBody"},
    {ArticleField::body, "maintext"},
    {ArticleField::body, "text"},
    {ArticleField::body, "content_html"},
    {ArticleField::body, "content_text"},
    {ArticleField::body, "content:encoded"},
    {ArticleField::body, "content_encoded"},
    {ArticleField::body, "full_text"},
    {ArticleField::body, "article_text"},
    {ArticleField::body, "bodyText"},
    {ArticleField::body, "body_html"},
    {ArticleField::body, "content"},
    {ArticleField::body, "paragraphs"},
    {ArticleField::body, "lead_paragraph"},
    {ArticleField::body, "fields.bodyText"},
    {ArticleField::body, "fields.body"},
    {ArticleField::published, "published"},
    {ArticleField::published, "datePublished"},
    {ArticleField::published, "date_publish"},
    {ArticleField::published, "publishedAt"},
    {ArticleField::published, "published_on"},
    {ArticleField::published, "published_date"},
    {ArticleField::published, "pubDate"},
    {ArticleField::published, "publish_date"},
    {ArticleField::published, "publication_date"},
    {ArticleField::published, "webPublicationDate"},
    {ArticleField::published, "isoDate"},
    {ArticleField::published, "date"},
    {ArticleField::published, "datetime"},
    {ArticleField::published, "dc:date"},
    {ArticleField::published, "dateCreated"},
    {ArticleField::published, "created_at"},
    {ArticleField::published, "seendate"},
    {ArticleField::published, "timestamp"},
    {ArticleField::updated, "updated"},
    {ArticleField::updated, "dateModified"},
    {ArticleField::updated, "date_modify"},
    {ArticleField::updated, "updatedAt"},
    {ArticleField::updated, "modified"},
    {ArticleField::updated, "last_modified"},
    {ArticleField::updated, "last_updated"},
    {ArticleField::source, "source"},
    {ArticleField::source, "publisher"},
    {ArticleField::source, "source_name"},
    {ArticleField::source, "publication"},
    {ArticleField::source, "newspaper"},
    {ArticleField::source, "site_name"},
    {ArticleField::source, "provider"},
    {ArticleField::source, "source_domain"},
    {ArticleField::source, "domain"},
    {ArticleField::section, "section"},
    {ArticleField::section, "articleSection"},
    {ArticleField::section, "section_name"},
    {ArticleField::section, "category"},
    {ArticleField::section, "categories"},
    {ArticleField::authors, "authors"},
    {ArticleField::authors, "author"},
    {ArticleField::authors, "byline"},
    {ArticleField::authors, "creator"},
    {ArticleField::authors, "dc:creator"},
    {ArticleField::authors, "author_name"},
    {ArticleField::keywords, "keywords"},
    {ArticleField::keywords, "tags"},
    {ArticleField::language, "language"},
    {ArticleField::language, "inLanguage"},
    {ArticleField::language, "lang"},
    {ArticleField::language, "locale"},
    {ArticleField::entities, "entities"},
});

bool is_left_out(char c) {
  return c == '_' || c == '-' || c == ' ';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// fold_name(name) == folded, without making it: this is asked for every member and place.
bool folds_to(std::string_view name, std::string_view folded) {
  std::size_t at = 0;
  for (const char c : name) {
    if (is_left_out(c)) continue;
    if (at == folded.size() || lower(c) != folded[at]) return false;
    ++at;
  }
  return at == folded.size();
}

const JsonValue* find_member(const JsonValue& object, std::string_view name,
                             std::string_view folded) {
  const JsonValue* alike = nullptr;
  for (auto member = object.MemberBegin(); member < object.MemberEnd(); ++member) {
    const auto key = text_of(member->name);
    if (key == name) return &member->value;
    if (alike == nullptr && folds_to(key, folded)) alike = &member->value;
  }
  return alike;
}

constexpr int kMaxDepth = 16;  // of arrays in arrays and of a path's parts

/// Adds what stands at `path` of `value`; `path` and `folded` have the same dots.
void collect(const JsonValue& value, std::string_view path, std::string_view folded, int depth,
             FieldPlaces::Found& found) {
  if (depth == kMaxDepth) return;
  if (value.IsArray()) {
    const auto objects = std::count_if(value.Begin(), value.End(),
                                       [](const JsonValue& item) { return item.IsObject(); });
    const auto before = found.values.size();
    for (const auto& item : value.GetArray()) collect(item, path, folded, depth + 1, found);
    if (objects > 0 && found.values.size() > before) found.in_array = true;
    return;
  }
  if (!value.IsObject()) return;
  if (const JsonValue* whole = find_member(value, path, folded)) {
    if (!whole->IsNull()) found.values.push_back(whole);
    return;
  }
  const auto dot = path.find('.');
  const auto folded_dot = folded.find('.');
  if (dot == std::string_view::npos || folded_dot == std::string_view::npos) return;
  const JsonValue* next = find_member(value, path.substr(0, dot), folded.substr(0, folded_dot));
  if (next == nullptr) return;
  collect(*next, path.substr(dot + 1), folded.substr(folded_dot + 1), depth + 1, found);
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (!is_left_out(c)) folded += lower(c);
  }
  return folded;
}

FieldPlaces::FieldPlaces(const FieldMap& map) {
  for (const auto& [field, path] : map) add(field, path);
  mapped_ = places_.size();
  for (const auto& [field, path] : kPlaces) add(field, std::string(path));
}

void FieldPlaces::add(ArticleField field, std::string path) {
  std::string folded = fold_name(path);
  const bool is_known = std::any_of(places_.begin(), places_.end(), [&](const Place& place) {
    return place.field == field && place.folded == folded;
  });
  if (is_known) return;
  places_.push_back({field, std::move(path), std::move(folded)});
}

std::vector<FieldPlaces::Found> FieldPlaces::find(const JsonValue& object,
                                                  ArticleField field) const {
  std::vector<Found> all;
  for (const auto& place : places_) {
    if (place.field != field) continue;
    Found found{place.path, {}, false};
    collect(object, place.path, place.folded, 0, found);
    if (!found.values.empty()) all.push_back(std::move(found));
  }
  return all;
}

FieldPlaces FieldPlaces::inside(std::string_view path) const {
  FieldMap map;
  const std::string prefix = std::string(path) + ".";
  for (std::size_t i = 0; i < mapped_; ++i) {
    if (places_[i].path.starts_with(prefix)) {
      map.push_back({places_[i].field, places_[i].path.substr(prefix.size())});
    }
    map.push_back({places_[i].field, places_[i].path});
  }
  return FieldPlaces(map);
}

bool FieldPlaces::maps_inside(std::string_view path) const {
  const std::string prefix = std::string(path) + ".";
  return std::any_of(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(mapped_),
                     [&](const Place& place) { return place.path.starts_with(prefix); });
}

bool FieldPlaces::finds_mapped_text(const JsonValue& object) const {
  for (std::size_t i = 0; i < mapped_; ++i) {
    const Place& place = places_[i];
    if (place.field != ArticleField::title && place.field != ArticleField::body) continue;
    Found found{place.path, {}, false};
    collect(object, place.path, place.folded, 0, found);
    if (!found.values.empty() && !found.in_array) return true;
  }
  return false;
}

bool FieldPlaces::knows(std::string_view column) const {
  const std::string folded = fold_name(column);
  return std::any_of(places_.begin(), places_.end(), [&](const Place& place) {
    return place.folded == folded || place.folded.substr(0, place.folded.find('.')) == folded;
  });
}

}  // namespace khabar
