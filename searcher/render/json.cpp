// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"

#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

void write_hit(JsonWriter& json, const Hit& hit) {
  json.StartObject();
  write_field(json, "id", hit.id);
  write_field(json, "title", hit.title);
  write_ranges(json, "title_highlights", hit.title_highlights);
  write_field(json, "url", hit.url);
  write_date(json, "published", hit.published);
  write_field(json, "source", hit.source);
  write_field(json, "section", hit.section);
  write_field(json, "language", hit.language);
  write_number(json, "score", hit.score);
  json.Key("snippet");
  json.StartObject();
  write_field(json, "text", hit.snippet.text);
  write_ranges(json, "highlights", hit.snippet.highlights);
  json.EndObject();
  write_entities(json, hit.entities);
  if (!hit.story.empty()) write_field(json, "story", hit.story);
  if (hit.copies > 0) {
    json.Key("copies");
    json.Uint64(hit.copies);
    write_strings(json, "copy_sources", hit.copy_sources);
  }
  json.EndObject();
}

void write_facets(JsonWriter& json, const FacetCounts& facets) {
  json.Key("facets");
  json.StartObject();
  for (std::size_t i = 0; i < facets.size(); ++i) {
    write_facet_counts(json, kFacetNames[i].data(), facets[i]);
  }
  json.EndObject();
}

void write_reason(JsonWriter& json, const ExplainedReason& reason) {
  json.StartObject();
  write_field(json, "word", reason.word);
  write_field(json, "rule", to_string(reason.rule));
  write_field(json, "form", reason.form);
  if (reason.matched) {
    write_number(json, "weight", reason.weight);
  } else {
    json.Key("weight");
    json.Null();
  }
  json.Key("found");
  json.StartArray();
  for (const auto& form : reason.found) {
    json.StartObject();
    write_field(json, "field", form.field);
    write_field(json, "text", form.text);
    json.Key("count");
    json.Uint64(form.count);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace

void render_json(const SearchResult& result, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, result.query);
  json.Key("total");
  json.Uint64(result.total);
  if (result.stories) {
    json.Key("stories");
    json.Uint64(*result.stories);
  }
  write_number(json, "took_ms", result.took_ms);
  json.Key("suggestion");
  if (result.suggestion.empty()) {
    json.Null();
  } else {
    write_string(json, result.suggestion);
  }
  write_strings(json, "also", result.also);
  write_strings(json, "notes", result.notes);
  json.Key("hits");
  json.StartArray();
  for (const auto& hit : result.hits) write_hit(json, hit);
  json.EndArray();
  if (result.has_facets) write_facets(json, result.facets);
  if (result.histogram) write_date_counts(json, "histogram", result.histogram->counts);
  json.EndObject();
  write_line(buffer, out);
}

void render_json(const Explanation& explanation, const std::string& query, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, query);
  write_field(json, "id", explanation.id);
  write_field(json, "title", explanation.title);
  write_number(json, "score", explanation.score);
  json.Key("reasons");
  json.StartArray();
  for (const auto& reason : explanation.reasons) write_reason(json, reason);
  json.EndArray();
  json.EndObject();
  write_line(buffer, out);
}

void render_json_alert(const std::string& search, const SearchResult& result, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, result.query);
  write_field(json, "search", search);
  json.Key("total");
  json.Uint64(result.total);
  json.Key("stories");
  json.Uint64(result.listed());
  json.Key("hits");
  json.StartArray();
  for (const auto& hit : result.hits) write_hit(json, hit);
  json.EndArray();
  json.EndObject();
  write_line(buffer, out);
}

void render_json_hit(const Hit& hit, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  write_hit(json, hit);
  write_line(buffer, out);
}

void render_json_completions(const std::vector<Completion>& completions, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartArray();
  for (const auto& completion : completions) {
    json.StartObject();
    write_field(json, "kind", to_string(completion.kind));
    write_field(json, "text", completion.text);
    json.EndObject();
  }
  json.EndArray();
  write_line(buffer, out);
}

void render_json_metrics(const std::vector<std::pair<std::string, double>>& metrics,
                         std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("format");
  json.Int(kJsonFormat);
  json.Key("metrics");
  json.StartObject();
  for (const auto& [name, value] : metrics) write_number(json, name.c_str(), value);
  json.EndObject();
  json.EndObject();
  write_line(buffer, out);
}

void render_json_error(const std::string& query, const std::string& message,
                       std::optional<std::size_t> column, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, query);
  json.Key("error");
  json.StartObject();
  write_field(json, "message", message);
  json.Key("column");
  if (column) {
    json.Uint64(*column);
  } else {
    json.Null();
  }
  json.EndObject();
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
