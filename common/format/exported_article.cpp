// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/exported_article.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/error.h"
#include "common/format/clean_article.h"
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
  if (const auto fault = find_text_fault(article)) {
    throw Error("an exported article's " + *fault + kAdvice);
  }
  return article;
}

}  // namespace khabar
