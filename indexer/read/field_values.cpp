// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/field_values.h"

#include <algorithm>
#include <array>
#include <span>

namespace khabar {
namespace {

constexpr int kMaxDepth = 8;  // of objects in objects that stand for one text

using Names = std::span<const std::string_view>;

// The members that hold what an object means, best first. MongoDB's begin with $, WordPress has
// "rendered", the New York Times "main" and "original", XML turned to JSON "#text", "$t" or "_".
constexpr auto kTextNames = std::to_array<std::string_view>(
    {"@value",   "main",   "rendered",    "value",      "text",          "#text",
     "_text",    "__text", "$t",          "_",          "__cdata",       "content",
     "plain",    "html",   "raw",         "name",       "label",         "title",
     "headline", "$oid",   "$numberLong", "$numberInt", "$numberDouble", "$numberDecimal"});
constexpr auto kAddressNames = std::to_array<std::string_view>(
    {"@id", "href", "url", "link", "@value", "value", "#text", "_text", "__text", "$t", "_"});
constexpr auto kDateNames = std::to_array<std::string_view>(
    {"$date", "@value", "date", "datetime", "dateTime", "_seconds", "seconds", "$numberLong",
     "$numberInt", "value", "text", "#text", "_text", "__text", "$t", "_", "rendered", "raw",
     "iso"});
constexpr auto kPersonNames = std::to_array<std::string_view>(
    {"name", "@value", "displayName", "display_name", "full_name", "fullName", "original", "value",
     "text", "#text", "_text", "__text", "$t", "_", "label", "title", "person"});
constexpr auto kKeywordNames = std::to_array<std::string_view>(
    {"value", "name", "@value", "keyword", "tag", "label", "title", "term", "text", "#text",
     "_text", "__text", "$t", "_", "slug"});
constexpr auto kSourceNames =
    std::to_array<std::string_view>({"name", "title", "@value", "value", "text", "#text", "_text",
                                     "__text", "$t", "_", "label", "legalName"});
constexpr auto kLanguageNames = std::to_array<std::string_view>(
    {"alternateName", "code", "name", "@value", "value", "#text", "$t", "_"});

Names names_for(ArticleField field) {
  switch (field) {
    case ArticleField::url:
      return kAddressNames;
    case ArticleField::published:
    case ArticleField::updated:
      return kDateNames;
    case ArticleField::authors:
      return kPersonNames;
    case ArticleField::keywords:
      return kKeywordNames;
    case ArticleField::source:
      return kSourceNames;
    case ArticleField::language:
      return kLanguageNames;
    default:
      return kTextNames;
  }
}

const JsonValue* member(const JsonValue& object, std::string_view name) {
  const auto found = object.FindMember(
      JsonValue(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string string_at(const JsonValue& object, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    const JsonValue* value = member(object, name);
    if (value != nullptr && value->IsString() && value->GetStringLength() > 0) {
      return std::string(text_of(*value));
    }
  }
  return {};
}

/// {"givenName": "Meera", "familyName": "Shah"}.
std::string name_of_parts(const JsonValue& person) {
  const std::string given =
      string_at(person, {"givenName", "firstName", "firstname", "first_name", "given"});
  const std::string family =
      string_at(person, {"familyName", "lastName", "lastname", "last_name", "family"});
  return given.empty() || family.empty() ? given + family : given + " " + family;
}

/// The zone that PHP writes beside a date: {"date": …, "timezone": "+00:00"}.
std::string zone_beside(const JsonValue& object) {
  const std::string zone = string_at(object, {"timezone"});
  const bool is_offset = zone.starts_with('+') || zone.starts_with('-');
  return is_offset || zone == "UTC" || zone == "Z" ? zone : std::string();
}

bool is_language(std::string_view key) {
  const auto letters = key.substr(0, key.find('-'));
  return (letters.size() == 2 || letters.size() == 3) &&
         std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class TextReader {
 public:
  TextReader(ArticleField field, const NamedNodes& nodes) : field_(field), nodes_(nodes) {}

  void read(const JsonValue& value, int depth) {
    if (value.IsString()) {
      if (value.GetStringLength() > 0) found_.texts.emplace_back(text_of(value));
    } else if (value.IsTrue()) {
      found_.odd = "true";
    } else if (value.IsFalse()) {
      found_.odd = "false";
    } else if (value.IsArray()) {
      if (depth == kMaxDepth) return;
      for (const auto& item : value.GetArray()) read(item, depth + 1);
    } else if (value.IsObject() && !value.ObjectEmpty()) {
      if (depth == kMaxDepth || !read_object(value, depth)) found_.odd = "an object";
    }
  }

  FieldTexts take() { return std::move(found_); }

 private:
  /// False when nothing in it is known to be text.
  bool read_object(const JsonValue& object, int depth) {
    if (const JsonValue* named = node_of(object)) return read_object(*named, depth + 1);
    bool is_known = false;
    for (const auto name : names_for(field_)) {
      const JsonValue* value = member(object, name);
      if (value == nullptr) continue;
      is_known = true;
      const auto before = found_.texts.size();
      read(*value, depth + 1);
      if (found_.texts.size() == before) continue;
      if (name == "date") found_.texts.back() += zone_beside(object);
      return true;
    }
    if (field_ == ArticleField::authors) {
      const std::string name = name_of_parts(object);
      if (!name.empty()) {
        found_.texts.push_back(name);
        return true;
      }
    }
    return read_language_map(object, depth) || is_known;
  }

  [[nodiscard]] const JsonValue* node_of(const JsonValue& object) const {
    if (field_ == ArticleField::url || object.MemberCount() > 2) return nullptr;
    const JsonValue* id = member(object, "@id");
    if (id == nullptr || !id->IsString()) return nullptr;
    const auto node = nodes_.find(text_of(*id));
    return node == nodes_.end() || node->second == &object ? nullptr : node->second;
  }

  /// {"hi": "बजट", "en": "Budget"}: the Hindi text, else the English, else the first.
  bool read_language_map(const JsonValue& object, int depth) {
    const JsonValue* best = nullptr;
    for (const std::string_view wanted : {"hi", "en", ""}) {
      for (auto entry = object.MemberBegin(); entry < object.MemberEnd(); ++entry) {
        const auto key = text_of(entry->name);
        if (!is_language(key) || !entry->value.IsString()) return false;
        if (best == nullptr && key.starts_with(wanted)) best = &entry->value;
      }
    }
    if (best == nullptr) return false;
    read(*best, depth + 1);
    return true;
  }

  ArticleField field_;
  const NamedNodes& nodes_;
  FieldTexts found_;
};

}  // namespace

NamedNodes find_named_nodes(const JsonValue& root) {
  NamedNodes nodes;
  std::vector<const JsonValue*> open = {&root};
  while (!open.empty()) {
    const JsonValue& value = *open.back();
    open.pop_back();
    if (value.IsArray()) {
      for (const auto& item : value.GetArray()) open.push_back(&item);
    } else if (value.IsObject()) {
      const JsonValue* id = member(value, "@id");
      if (id != nullptr && id->IsString() && value.MemberCount() > 1) {
        const auto [known, is_new] = nodes.try_emplace(text_of(*id), &value);
        if (!is_new && known->second->MemberCount() < value.MemberCount()) known->second = &value;
      }
      for (auto entry = value.MemberBegin(); entry < value.MemberEnd(); ++entry) {
        open.push_back(&entry->value);
      }
    }
  }
  return nodes;
}

FieldTexts read_texts(const JsonValue& value, ArticleField field, const NamedNodes& nodes) {
  TextReader reader(field, nodes);
  reader.read(value, 0);
  return reader.take();
}

}  // namespace khabar
