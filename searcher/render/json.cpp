// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"

#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

void write_strings(JsonWriter& json, const char* name, const std::vector<std::string>& values) {
  json.Key(name);
  json.StartArray();
  for (const auto& value : values) write_string(json, value);
  json.EndArray();
}

void write_ranges(JsonWriter& json, const char* name, const std::vector<ByteRange>& ranges) {
  json.Key(name);
  json.StartArray();
  for (const auto& range : ranges) {
    json.StartArray();
    json.Uint64(range.begin);
    json.Uint64(range.end);
    json.EndArray();
  }
  json.EndArray();
}

void write_hit(JsonWriter& json, const Hit& hit) {
  json.StartObject();
  write_field(json, "id", hit.id);
  write_field(json, "title", hit.title);
  write_ranges(json, "title_highlights", hit.title_highlights);
  write_field(json, "url", hit.url);
  json.Key("published");
  if (hit.published) {
    write_string(json, to_iso8601(*hit.published));
  } else {
    json.Null();
  }
  write_field(json, "source", hit.source);
  write_field(json, "section", hit.section);
  write_field(json, "language", hit.language);
  write_number(json, "score", hit.score);
  json.Key("snippet");
  json.StartObject();
  write_field(json, "text", hit.snippet.text);
  write_ranges(json, "highlights", hit.snippet.highlights);
  json.EndObject();
  json.Key("entities");
  json.StartArray();
  for (const auto& entity : hit.entities) {
    json.StartObject();
    write_field(json, "type", to_string(entity.facet));
    write_field(json, "id", entity.value);
    write_field(json, "label", display_label(entity));
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void write_facets(JsonWriter& json, const FacetCounts& facets) {
  json.Key("facets");
  json.StartObject();
  for (std::size_t i = 0; i < facets.size(); ++i) {
    json.Key(kFacetNames[i].data());
    json.StartArray();
    for (const auto& [value, count] : facets[i]) {
      json.StartObject();
      write_field(json, "value", value.value);
      write_field(json, "label", display_label(value));
      json.Key("count");
      json.Uint(count);
      json.EndObject();
    }
    json.EndArray();
  }
  json.EndObject();
}

void write_histogram(JsonWriter& json, const DateHistogram& histogram) {
  json.Key("histogram");
  json.StartArray();
  for (const auto& [value, count] : histogram.counts) {
    json.StartObject();
    write_field(json, "value", value);
    json.Key("count");
    json.Uint(count);
    json.EndObject();
  }
  json.EndArray();
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
  if (result.histogram) write_histogram(json, *result.histogram);
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
