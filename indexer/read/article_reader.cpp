// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/article_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

#include "common/hash.h"
#include "common/unicode.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/white_space.h"
#include "indexer/read/address.h"
#include "indexer/read/article_shape.h"
#include "indexer/read/field_values.h"
#include "indexer/read/html_page.h"
#include "indexer/read/json_tree.h"
#include "indexer/read/language.h"
#include "indexer/read/limits.h"

namespace khabar {
namespace {

/// For what is not prose: ids, addresses, dates.
std::string plain_line(std::string_view text) {
  return to_nfc(join_lines(to_nfc(text)));
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

/// Prose may come paragraph by paragraph.
bool is_prose(ArticleField field) {
  return field == ArticleField::body || field == ArticleField::description;
}

std::string join(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const auto& paragraph : paragraphs) {
    if (!text.empty()) text += "\n\n";
    text += paragraph;
  }
  return text;
}

std::string start_of(std::string_view text) {
  constexpr std::size_t kMaxQuotedBytes = 60;
  const std::size_t end = grapheme_prefix_bytes(text, kMaxQuotedBytes);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::string quoted_start(std::string_view text) {
  return "\"" + start_of(plain_line(to_valid_utf8(text))) + "\"";
}

constexpr std::string_view kNoText =
    "no \"title\", \"description\" or \"body\" with text; add one, or name its field with --map";

/// Builds one article of one object.
class ArticleBuilder {
 public:
  ArticleBuilder(const JsonValue& object, const FieldPlaces& places, const NamedNodes& nodes,
                 const ReadOptions& options, SourceLocation where)
      : object_(object),
        places_(places),
        nodes_(nodes),
        options_(options),
        where_(std::move(where)) {}

  Article build() {
    Article article;
    const std::string title = text(ArticleField::title);
    const std::string description = text(ArticleField::description);
    const std::string body = text(ArticleField::body);
    article.title = clean_line(title);
    shorten(ArticleField::title, article.title, limits::kTitleBytes);
    article.description = clean(description);
    article.body = clean(body);
    if (article.title.empty()) article.title = name_of_typed();
    article.url = address();
    constexpr char kBetween = '\n';
    // By the text as given: better cleaning in a later version must not change who an article is.
    const std::string text_id = hash128_hex(title + kBetween + description + kBetween + body);
    article.id = identity(article.url, text_id);
    article.published = date(ArticleField::published);
    article.updated = date(ArticleField::updated);
    article.source = value(ArticleField::source);
    article.section = value(ArticleField::section);
    article.authors = authors();
    article.keywords = clean_list(ArticleField::keywords,
                                  split_list(texts(ArticleField::keywords), {",", ";", "|", "\n"}));
    article.language = language_code(text(ArticleField::language));
    if (article.language.empty()) {
      article.language =
          detect_language(article.title + " " + article.description + " " + article.body);
    }
    article.entities = entities();
    return article;
  }

  /// Empty unless its address is all that identifies it.
  [[nodiscard]] const std::string& text_id() const { return text_id_; }
  [[nodiscard]] const std::string& fault() const { return fault_; }
  std::vector<Warning> take_warnings() { return std::move(warnings_); }

 private:
  void warn(std::string what, std::string kind) {
    warnings_.push_back({where_, std::move(what), std::move(kind)});
  }
  void warn(const std::string& what) { warn(what, what); }

  static std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

  bool is_sound(const std::string& path, std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
      fault_ = quoted(path) + " holds a NUL character; remove it";
    } else if (find_invalid_utf8(text)) {
      fault_ = quoted(path) + " holds half of a surrogate pair (\\ud800 to \\udfff); remove it";
    }
    return fault_.empty();
  }

  /// The texts at the best place of `field` that has any.
  std::vector<std::string> texts(ArticleField field) {
    for (const auto& found : places_.find(object_, field)) {
      FieldTexts read;
      for (const JsonValue* value : found.values) {
        FieldTexts part = read_texts(*value, field, nodes_);
        std::move(part.texts.begin(), part.texts.end(), std::back_inserter(read.texts));
        if (!part.odd.empty()) read.odd = part.odd;
      }
      if (!read.odd.empty()) {
        warn(quoted(found.path) + " " + (read.texts.empty() ? "is " : "holds ") + read.odd +
             ", not text; it was left out");
      }
      for (const auto& one : read.texts) {
        if (!is_sound(found.path, one)) return {};
      }
      if (!read.texts.empty()) return std::move(read.texts);
    }
    return {};
  }

  std::string text(ArticleField field) {
    auto all = texts(field);
    if (all.empty()) return {};
    return is_prose(field) ? join(all) : std::move(all.front());
  }

  [[nodiscard]] std::string clean(const std::string& raw) const {
    return clean_text(raw, options_.keep_furniture ? Furniture::keep : Furniture::remove);
  }

  /// schema.org's articles may have a "name" and no "headline".
  std::string name_of_typed() {
    const auto name = object_.FindMember("name");
    const bool is_text = name != object_.MemberEnd() && name->value.IsString() &&
                         object_.HasMember("@type") && is_sound("name", text_of(name->value));
    return is_text ? clean_line(text_of(name->value)) : std::string();
  }

  /// Cuts what is too long to be what it says.
  void shorten(ArticleField field, std::string& text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return;
    std::size_t end = grapheme_prefix_bytes(text, max_bytes);
    while (end == 0) end = max_bytes;
    text.resize(end);
    text = to_nfc(plain_line(to_valid_utf8(text)));
    warn(quoted(to_string(field)) + " is longer than " + std::to_string(max_bytes) +
         " bytes; what is beyond was left out");
  }

  /// False for a value that is too long; says that it is left out.
  bool fits(ArticleField field, const std::string& text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return true;
    warn(quoted(to_string(field)) + " is longer than " + std::to_string(max_bytes) +
         " bytes; it was left out");
    return false;
  }

  std::string value(ArticleField field) {
    std::string line = clean_line(text(field));
    return fits(field, line, limits::kValueBytes) ? line : std::string();
  }

  /// The first place that has one.
  std::string address() {
    std::string placeholder;
    for (const auto& found : places_.find(object_, ArticleField::url)) {
      for (const JsonValue* value : found.values) {
        const FieldTexts read = read_texts(*value, ArticleField::url, nodes_);
        for (const auto& raw : read.texts) {
          if (!is_sound(found.path, raw)) return {};
          const std::string line = plain_line(raw);
          if (looks_like_address(line)) {
            return fits(ArticleField::url, line, limits::kAddressBytes) ? line : std::string();
          }
          if (placeholder.empty() && !line.empty()) placeholder = found.path;
        }
      }
    }
    if (!placeholder.empty() && placeholder != "@id") {
      warn(quoted(placeholder) + " is no address; it was left out");
    }
    return {};
  }

  /// Its own id, else its address, else a hash of its text.
  std::string identity(const std::string& url, const std::string& by_text) {
    std::string id = plain_line(text(ArticleField::id));
    if (id.size() > limits::kIdBytes) {
      warn("\"id\" is longer than " + std::to_string(limits::kIdBytes) +
           " bytes; a hash of it takes its place");
      return hash128_hex(id);
    }
    if (!is_placeholder(id)) return id;
    if (!id.empty()) warn(quoted(id) + " is no \"id\" of an article; it was left out");
    if (url.empty()) return by_text;
    if (!identifies_page(url)) {
      warn("the address is a home page, which identifies no article; it is known by its text");
      return by_text;
    }
    text_id_ = by_text;
    return url;
  }

  std::optional<Date> date(ArticleField field) {
    const std::string line = plain_line(text(field));
    if (line.empty()) return std::nullopt;
    const auto date = parse_date(line, options_.zone);
    if (!date) {
      warn(quoted(to_string(field)) + " is " + quoted(start_of(line)) +
               "; write a date such as 2024-06-30 (the article goes in without it)",
           quoted(to_string(field)) + " is no date");
    }
    return date;
  }

  std::vector<std::string> authors() {
    auto names =
        split_list(texts(ArticleField::authors), {",", ";", "|", "\n", " and ", " & ", " और "});
    for (auto& name : names) name = without_by(clean_line(name));
    return clean_list(ArticleField::authors, names);
  }

  /// Clean, not empty, each once, none too long.
  std::vector<std::string> clean_list(ArticleField field, const std::vector<std::string>& texts) {
    std::vector<std::string> list;
    std::unordered_set<std::string> seen;
    const std::size_t max_bytes =
        field == ArticleField::entities ? limits::kEntityNameBytes : limits::kValueBytes;
    for (const auto& text : texts) {
      std::string clean = clean_line(text);
      if (clean.empty() || !fits(field, clean, max_bytes)) continue;
      if (list.size() == limits::kListValues) {
        warn(quoted(to_string(field)) + " has more than " + std::to_string(limits::kListValues) +
             " values; the rest was left out");
        break;
      }
      if (seen.insert(clean).second) list.push_back(std::move(clean));
    }
    return list;
  }

  /// Strings or objects, in their order.
  std::vector<GivenEntity> entities() {
    std::vector<GivenEntity> entities;
    for (const auto& found : places_.find(object_, ArticleField::entities)) {
      for (const JsonValue* value : found.values) add_entities(*value, 0, entities);
      if (!entities.empty()) break;
    }
    if (entities.size() > limits::kListValues) {
      warn("\"entities\" has more than " + std::to_string(limits::kListValues) +
           " values; the rest was left out");
      entities.resize(limits::kListValues);
    }
    return entities;
  }

  void add_entities(const JsonValue& value, int depth, std::vector<GivenEntity>& entities) {
    constexpr int kMaxArrays = 4;
    if (value.IsArray()) {
      if (depth == kMaxArrays) return;
      for (const auto& item : value.GetArray()) add_entities(item, depth + 1, entities);
      return;
    }
    GivenEntity entity;
    if (value.IsString()) {
      entity.name = part(value);
    } else if (value.IsObject()) {
      entity.name = member_text(value, "name");
      entity.type = entity_type(member_text(value, "type"));
      entity.id = member_text(value, "id");
    } else if (value.IsBool()) {
      warn("\"entities\" holds true or false, not text; it was left out");
    }
    entity.name = clean_line(entity.name);
    if (entity.name.empty() ||
        !fits(ArticleField::entities, entity.name, limits::kEntityNameBytes)) {
      return;
    }
    entity.id = plain_line(entity.id);
    if (entity.id.size() > limits::kEntityIdBytes) {
      warn("the id of an entity is longer than " + std::to_string(limits::kEntityIdBytes) +
           " bytes; it was left out");
      entity.id.clear();
    }
    entities.push_back(std::move(entity));
  }

  std::string member_text(const JsonValue& object, const char* name) {
    const auto member = object.FindMember(name);
    return member == object.MemberEnd() ? std::string() : part(member->value);
  }

  std::string part(const JsonValue& value) {
    auto read = read_texts(value, ArticleField::entities, nodes_).texts;
    return read.empty() || !is_sound("entities", read.front()) ? std::string() : read.front();
  }

  const JsonValue& object_;
  const FieldPlaces& places_;
  const NamedNodes& nodes_;
  const ReadOptions& options_;
  SourceLocation where_;
  std::string text_id_;
  std::string fault_;
  std::vector<Warning> warnings_;
};

bool has_text(const Article& article) {
  return !article.title.empty() || !article.description.empty() || !article.body.empty();
}

}  // namespace

ArticleReader::ArticleReader(ReadOptions options)
    : options_(std::move(options)), places_(options_.map) {}

ReadResult ArticleReader::read(const Record& record) const {
  ReadResult result;
  if (record.form == Record::Form::page) {
    read_page(record, result);
  } else {
    read_json(record, record.json, result);
  }
  return result;
}

void ArticleReader::read_json(const Record& record, std::string_view json,
                              ReadResult& result) const {
  const auto reject = [&](std::string reason) {
    result.rejections.push_back({record.where, std::move(reason)});
  };
  const auto parsed = parse_json(json);
  if (const auto* reason = std::get_if<std::string>(&parsed)) {
    reject(*reason);
    return;
  }
  const JsonValue& root = std::get<rapidjson::Document>(parsed);
  const RecordContent content = find_articles(root, places_);
  if (content.articles.empty()) {
    if (content.other_type.empty()) {
      reject(root.HasMember("@graph")
                 ? "no article in \"@graph\"; add a NewsArticle or remove the record"
                 : std::string(kNoText));
    } else {
      result.warnings.push_back(
          {record.where, quoted_start(content.other_type) + " is no article; it was passed over",
           "records that are no articles were passed over"});
    }
    return;
  }
  const NamedNodes nodes = find_named_nodes(root);
  for (const auto& node : content.articles) {
    std::optional<FieldPlaces> inside;
    if (!node.path.empty() && places_.maps_inside(node.path)) {
      inside.emplace(places_.inside(node.path));
    }
    ArticleBuilder builder(*node.object, inside ? *inside : places_, nodes, options_, record.where);
    Article article = builder.build();
    if (!builder.fault().empty()) {
      reject(builder.fault());
      continue;
    }
    if (!has_text(article)) {
      reject(std::string(kNoText));
      continue;
    }
    result.articles.push_back(std::move(article));
    result.text_ids.push_back(builder.text_id());
    auto warnings = builder.take_warnings();
    std::move(warnings.begin(), warnings.end(), std::back_inserter(result.warnings));
  }
}

void ArticleReader::read_page(const Record& record, ReadResult& result) const {
  const PageRecord page = read_html_page(record.json, record.address);
  if (!page.json.empty()) {
    read_json(record, page.json, result);
  } else {
    result.warnings.push_back({record.where, page.why_none + "; it was passed over",
                               "pages without an article were passed over"});
  }
}

}  // namespace khabar
