// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/article_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <utility>

#include <unicode/uloc.h>

#include "common/analysis/script.h"
#include "common/hash.h"
#include "common/unicode.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/white_space.h"
#include "indexer/read/json_fields.h"

namespace khabar {
namespace {

/// For what is not prose: ids, addresses, dates.
std::string plain_line(std::string_view text) {
  return join_lines(to_nfc(text));
}

struct Place {
  ArticleField field;
  const char* path;
};

// Where fields stand, best first: Khabar's own name, then schema.org's
// (https://schema.org/NewsArticle), then news-please's (NewsArticle.py of fhamborg/news-please).
constexpr std::array kPlaces = {
    Place{ArticleField::id, "id"},
    Place{ArticleField::url, "url"},
    Place{ArticleField::url, "mainEntityOfPage"},
    Place{ArticleField::url, "mainEntityOfPage.@id"},
    Place{ArticleField::title, "title"},
    Place{ArticleField::title, "headline"},
    Place{ArticleField::description, "description"},
    Place{ArticleField::body, "body"},
    Place{ArticleField::body, "articleBody"},
    Place{ArticleField::body, "maintext"},
    Place{ArticleField::body, "text"},
    Place{ArticleField::published, "published"},
    Place{ArticleField::published, "datePublished"},
    Place{ArticleField::published, "date_publish"},
    Place{ArticleField::updated, "updated"},
    Place{ArticleField::updated, "dateModified"},
    Place{ArticleField::updated, "date_modify"},
    Place{ArticleField::source, "source"},
    Place{ArticleField::source, "source.name"},
    Place{ArticleField::source, "publisher"},
    Place{ArticleField::source, "publisher.name"},
    Place{ArticleField::source, "source_domain"},
    Place{ArticleField::section, "section"},
    Place{ArticleField::section, "articleSection"},
    Place{ArticleField::authors, "authors"},
    Place{ArticleField::authors, "authors.name"},
    Place{ArticleField::authors, "author"},
    Place{ArticleField::authors, "author.name"},
    Place{ArticleField::keywords, "keywords"},
    Place{ArticleField::language, "language"},
    Place{ArticleField::language, "inLanguage"},
    Place{ArticleField::language, "inLanguage.alternateName"},
    Place{ArticleField::language, "inLanguage.name"},
    Place{ArticleField::entities, "entities"},
};

// Read besides the places: what a JSON-LD object is and refers to, and the parts of an entity.
constexpr std::array kFurtherPaths = {"@type",         "@id",           "name",
                                      "author.@id",    "publisher.@id", "entities.name",
                                      "entities.type", "entities.id"};

/// How values of a field may be written.
struct Shape {
  bool number;
  bool array;
  const char* advice;
};

Shape shape_of(ArticleField field) {
  switch (field) {
    case ArticleField::id:
      return {true, false, "write a string or a number"};
    case ArticleField::published:
    case ArticleField::updated:
      return {true, false, "write a string such as \"2024-06-30\""};
    case ArticleField::authors:
    case ArticleField::keywords:
      return {true, true, "write an array of strings"};
    case ArticleField::entities:
      return {false, true, "write an array of objects with a \"name\""};
    case ArticleField::source:
    case ArticleField::section:
    case ArticleField::language:
      return {false, true, "write a string"};
    default:
      return {false, false, "write a string"};
  }
}

using Places = std::vector<FieldMapping>;
using Paths = std::set<std::string, std::less<>>;

bool has_paths_below(const Paths& paths, const std::string& path) {
  const auto below = paths.lower_bound(path + ".");
  return below != paths.end() && below->starts_with(path + ".");
}

/// What is wrong with the type of a value, if anything.
std::optional<std::string> find_wrong_type(const JsonFields& fields, const Places& places,
                                           const Paths& wanted) {
  for (const auto& [field, path] : places) {
    const Shape shape = shape_of(field);
    for (const auto& value : fields.at(path)) {
      const bool fits = value.type == JsonType::null || value.type == JsonType::string ||
                        (value.type == JsonType::number && shape.number) ||
                        (value.type == JsonType::array && shape.array) ||
                        (value.type == JsonType::object && has_paths_below(wanted, path));
      if (fits) continue;
      return "\"" + path + "\" " + (shape.array ? "holds " : "is ") +
             std::string(with_article(value.type)) + "; " + shape.advice;
    }
  }
  return std::nullopt;
}

/// The strings and numbers at the best place of `field` that has any.
std::vector<std::string> texts_of(ArticleField field, const JsonFields& fields,
                                  const Places& places) {
  std::vector<std::string> texts;
  for (const auto& place : places) {
    if (place.field != field) continue;
    for (const auto& value : fields.at(place.path)) {
      if (!value.text.empty()) texts.push_back(value.text);
    }
    if (!texts.empty()) break;
  }
  return texts;
}

/// Cuts "A. Sharma, Meera Shah and B. Rao" at any of `separators`; an array needs no cutting.
std::vector<std::string> split_list(const std::vector<std::string>& texts,
                                    const std::vector<std::string_view>& separators) {
  if (texts.size() != 1) return texts;
  std::vector<std::string> parts(1);
  const std::string_view text = texts.front();
  for (std::size_t i = 0; i < text.size();) {
    const auto separator =
        std::find_if(separators.begin(), separators.end(),
                     [&](std::string_view s) { return text.substr(i).starts_with(s); });
    if (separator == separators.end()) {
      parts.back() += text[i++];
    } else {
      parts.emplace_back();
      i += separator->size();
    }
  }
  return parts;
}

/// Clean, not empty, each once.
std::vector<std::string> clean_list(const std::vector<std::string>& texts) {
  std::vector<std::string> list;
  std::unordered_set<std::string> seen;
  for (const auto& text : texts) {
    std::string clean = clean_line(text);
    if (!clean.empty() && seen.insert(clean).second) list.push_back(std::move(clean));
  }
  return list;
}

std::string without_by(std::string author) {
  const std::string lower = to_lower(author.substr(0, 3));
  return lower == "by " ? author.substr(3) : author;
}

std::string entity_type(std::string_view text) {
  constexpr std::array kTypes = {
      std::pair{"person", "person"},
      std::pair{"per", "person"},
      std::pair{"place", "place"},
      std::pair{"location", "place"},
      std::pair{"loc", "place"},
      std::pair{"gpe", "place"},
      std::pair{"organisation", "organisation"},
      std::pair{"organization", "organisation"},
      std::pair{"org", "organisation"},
  };
  const std::string lower = to_lower(text);
  for (const auto& [written, type] : kTypes) {
    if (lower == written) return type;
  }
  return {};
}

/// The entities in fields, strings or objects, in their order.
std::vector<GivenEntity> entities_of(const JsonFields& fields, const Places& places) {
  std::vector<GivenEntity> entities;
  for (const auto& name : clean_list(texts_of(ArticleField::entities, fields, places))) {
    entities.push_back({name, {}, {}});
  }
  std::map<std::size_t, GivenEntity> by_object;
  for (const auto& name : fields.at("entities.name")) {
    by_object[name.object].name = clean_line(name.text);
  }
  for (const auto& type : fields.at("entities.type")) {
    by_object[type.object].type = entity_type(type.text);
  }
  for (const auto& id : fields.at("entities.id")) by_object[id.object].id = plain_line(id.text);
  for (auto& [object, entity] : by_object) {
    if (!entity.name.empty()) entities.push_back(std::move(entity));
  }
  return entities;
}

/// Builds one article of one object.
class ArticleBuilder {
 public:
  ArticleBuilder(const JsonFields& fields, const Places& places, SourceLocation where)
      : fields_(fields), places_(places), where_(std::move(where)) {}

  Article build(std::vector<Warning>& warnings) const {
    Article article;
    article.title = clean_line(raw(ArticleField::title));
    article.description = clean_text(raw(ArticleField::description));
    article.body = clean_text(raw(ArticleField::body));
    article.url = plain_line(raw(ArticleField::url));
    article.id = identity(article.url);
    article.published = date(ArticleField::published, warnings);
    article.updated = date(ArticleField::updated, warnings);
    article.source = clean_line(raw(ArticleField::source));
    article.section = clean_line(raw(ArticleField::section));
    article.authors = authors();
    article.keywords = clean_list(
        split_list(texts_of(ArticleField::keywords, fields_, places_), {",", ";", "|", "\n"}));
    article.language = language_code(raw(ArticleField::language));
    if (article.language.empty()) {
      article.language =
          detect_language(article.title + " " + article.description + " " + article.body);
    }
    article.entities = entities_of(fields_, places_);
    return article;
  }

 private:
  [[nodiscard]] std::string raw(ArticleField field) const {
    auto texts = texts_of(field, fields_, places_);
    return texts.empty() ? std::string() : std::move(texts.front());
  }

  /// Its own id, else its url, else a hash of the text as given: better cleaning in a later version
  /// must not change who an article is.
  [[nodiscard]] std::string identity(const std::string& url) const {
    std::string id = plain_line(raw(ArticleField::id));
    if (!id.empty()) return id;
    if (!url.empty()) return url;
    constexpr char kBetween = '\n';
    return hash128_hex(raw(ArticleField::title) + kBetween + raw(ArticleField::description) +
                       kBetween + raw(ArticleField::body));
  }

  std::optional<Date> date(ArticleField field, std::vector<Warning>& warnings) const {
    const std::string text = plain_line(raw(field));
    if (text.empty()) return std::nullopt;
    const auto date = parse_date(text);
    if (!date) {
      warnings.push_back(
          {where_, "\"" + std::string(to_string(field)) + "\" is \"" +
                       text.substr(0, grapheme_prefix_bytes(text, kMaxQuotedBytes)) +
                       "\"; write a date such as 2024-06-30 (the article goes in without it)"});
    }
    return date;
  }

  [[nodiscard]] std::vector<std::string> authors() const {
    auto names = split_list(texts_of(ArticleField::authors, fields_, places_),
                            {",", ";", "|", "\n", " and ", " & ", " और "});
    for (auto& name : names) name = without_by(clean_line(name));
    return clean_list(names);
  }

  static constexpr std::size_t kMaxQuotedBytes = 60;

  const JsonFields& fields_;
  const Places& places_;
  SourceLocation where_;
};

/// schema.org's types of articles: NewsArticle, ReportageNewsArticle, BlogPosting, Report …
bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type.ends_with("Report");
}

bool is_article_node(const JsonFields& fields) {
  const auto& types = fields.at("@type");
  return std::any_of(types.begin(), types.end(),
                     [](const JsonValue& type) { return is_article_type(type.text); });
}

std::string first_text(const JsonFields& fields, std::string_view path) {
  for (const auto& value : fields.at(path)) {
    if (!value.text.empty()) return value.text;
  }
  return {};
}

/// In a graph, "publisher": {"@id": "#org"} names the object whose "@id" that is.
void resolve_reference(JsonFields& article, const std::string& path,
                       const std::vector<JsonFields>& nodes) {
  const std::string id = first_text(article, path + ".@id");
  if (id.empty() || !first_text(article, path + ".name").empty()) return;
  for (const auto& node : nodes) {
    const std::string name = first_text(node, "name");
    if (first_text(node, "@id") == id && !name.empty()) {
      article.add(path + ".name", {JsonType::string, name, 0});
      return;
    }
  }
}

constexpr std::string_view kNoText =
    "no \"title\", \"description\" or \"body\" with text; add one, or name its field with --map";

}  // namespace

ArticleReader::ArticleReader(const FieldMap& map) : places_(map) {
  for (const auto& place : kPlaces) places_.push_back({place.field, place.path});
  for (const auto& place : places_) wanted_.insert(place.path);
  wanted_.insert(kFurtherPaths.begin(), kFurtherPaths.end());
}

ReadResult ArticleReader::read(const Record& record) const {
  ReadResult result;
  const auto reject = [&](std::string reason) {
    result.rejections.push_back({record.where, std::move(reason)});
  };
  auto collected = collect_json_fields(record.json, wanted_);
  if (auto* reason = std::get_if<std::string>(&collected)) {
    reject(std::move(*reason));
    return result;
  }
  const auto read_node = [&](const JsonFields& fields) {
    if (auto wrong = find_wrong_type(fields, places_, wanted_)) {
      reject(std::move(*wrong));
      return;
    }
    std::vector<Warning> warnings;
    Article article = ArticleBuilder(fields, places_, record.where).build(warnings);
    if (article.title.empty() && article.description.empty() && article.body.empty()) {
      reject(std::string(kNoText));
      return;
    }
    result.articles.push_back(std::move(article));
    std::move(warnings.begin(), warnings.end(), std::back_inserter(result.warnings));
  };
  auto& nodes = std::get<std::vector<JsonFields>>(collected);
  if (nodes.size() == 1) {
    read_node(nodes.front());
    return result;
  }
  for (auto& node : nodes) {
    if (!is_article_node(node)) continue;
    resolve_reference(node, "publisher", nodes);
    resolve_reference(node, "author", nodes);
    read_node(node);
  }
  if (result.articles.empty() && result.rejections.empty()) {
    reject("no article in \"@graph\"; add a NewsArticle or remove the record");
  }
  return result;
}

std::string language_code(std::string_view text) {
  constexpr std::array kNames = {
      std::pair{"hindi", "hi"},   std::pair{"हिंदी", "hi"},  std::pair{"हिन्दी", "hi"},
      std::pair{"english", "en"}, std::pair{"अंग्रेजी", "en"}, std::pair{"अंग्रेज\u093cी", "en"},
  };
  const std::string name = to_lower(plain_line(text));
  for (const auto& [written, code] : kNames) {
    if (name == written) return code;
  }
  const bool is_code =
      name.size() >= 2 && name.size() <= 35 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      });
  if (!is_code) return {};
  std::array<char, 16> code{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(name.c_str(), code.data(), static_cast<std::int32_t>(code.size()), &status);
  return U_FAILURE(status) ? std::string() : std::string(code.data());
}

std::string detect_language(std::string_view text) {
  constexpr std::size_t kMaxBytes = 8192;
  std::size_t devanagari = 0;
  std::size_t latin = 0;
  for (std::size_t i = 0; i < std::min(text.size(), kMaxBytes);) {
    const Script script = script_of(next_code_point(text, i));
    if (script == Script::devanagari) ++devanagari;
    if (script == Script::latin) ++latin;
  }
  return devanagari > latin ? "hi" : "en";
}

}  // namespace khabar
