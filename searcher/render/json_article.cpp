// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json_article.h"

#include "searcher/render/json_writer.h"

namespace khabar {

void render_json(const MarkedArticle& marked, const std::vector<FacetValue>& entities,
                 const std::string& query, std::ostream& out) {
  const Article& article = marked.article;
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, query);
  write_field(json, "id", article.id);
  write_field(json, "url", article.url);
  write_field(json, "title", article.title);
  write_field(json, "description", article.description);
  write_field(json, "body", article.body);
  write_date(json, "published", article.published);
  write_date(json, "updated", article.updated);
  write_field(json, "source", article.source);
  write_field(json, "section", article.section);
  write_strings(json, "authors", article.authors);
  write_strings(json, "keywords", article.keywords);
  write_field(json, "language", article.language);
  json.Key("highlights");
  json.StartObject();
  write_ranges(json, "title", marked.highlights.title);
  write_ranges(json, "description", marked.highlights.description);
  write_ranges(json, "body", marked.highlights.body);
  json.EndObject();
  write_entities(json, entities);
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
