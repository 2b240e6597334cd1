// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/exported_article.h"

#include <algorithm>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/error.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::string_view kMark = R"({"khabar_article":1,)";

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, const char* key, std::string_view text) {
  if (text.empty()) return;
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

std::string json_of(const std::vector<FacetValue>& entities) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartArray();
  for (const auto& entity : entities) {
    json.StartObject();
    write(json, "id", entity.value);
    write(json, "type", to_string(entity.facet));
    write(json, "hi", entity.label_hi);
    write(json, "en", entity.label_en);
    json.EndObject();
  }
  json.EndArray();
  return buffer.GetString();
}

/// Clean text has no control characters but the newlines between its paragraphs.
bool is_clean(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
  });
}

bool is_clean(const Article& article) {
  const auto clean = [](const std::string& text) { return is_clean(text); };
  return is_clean(article.id) && is_clean(article.url) && is_clean(article.title) &&
         is_clean(article.description) && is_clean(article.body) && is_clean(article.source) &&
         is_clean(article.section) && is_clean(article.language) &&
         std::all_of(article.authors.begin(), article.authors.end(), clean) &&
         std::all_of(article.keywords.begin(), article.keywords.end(), clean) &&
         std::all_of(article.entities.begin(), article.entities.end(), [](const auto& entity) {
           return is_clean(entity.name) && is_clean(entity.id) && is_clean(entity.type);
         });
}

}  // namespace

std::string exported_line(std::string_view json, const std::vector<FacetValue>& recognised) {
  std::string line(kMark);
  line.append(json.substr(1));  // its opening brace is in the mark
  if (recognised.empty()) return line;
  line.pop_back();
  return line.append(R"(,"recognised":)").append(json_of(recognised)).append("}");
}

bool is_exported(std::string_view line) {
  return line.starts_with(kMark);
}

Article article_from_export(std::string_view line) {
  constexpr const char* kAdvice =
      "; export it again, or remove \"khabar_article\" to have it cleaned";
  if (find_invalid_utf8(line)) {
    throw Error(std::string("an exported article is not valid UTF-8") + kAdvice);
  }
  Article article = article_from_json(line);
  const bool has_text =
      !article.title.empty() || !article.description.empty() || !article.body.empty();
  if (article.id.empty() || !has_text) {
    throw Error(std::string("an exported article has no \"id\" or no text") + kAdvice);
  }
  if (!is_clean(article)) {
    throw Error(std::string("an exported article has control characters") + kAdvice);
  }
  return article;
}

}  // namespace khabar
