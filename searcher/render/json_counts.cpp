// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json_counts.h"

#include "searcher/render/json_writer.h"

namespace khabar {

void render_json(const FacetPage& page, Facet facet, const std::string& query, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, query);
  write_field(json, "facet", to_string(facet));
  json.Key("total");
  json.Uint64(page.total);
  write_facet_counts(json, "values", page.values);
  json.EndObject();
  write_line(buffer, out);
}

void render_json_histogram(const SearchResult& result, DateUnit unit, std::ostream& out) {
  const DateHistogram histogram = result.histogram.value_or(DateHistogram());
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, result.query);
  write_field(json, "unit", to_string(unit));
  json.Key("total");
  json.Uint64(result.total);
  json.Key("undated");
  json.Uint(histogram.undated);
  write_date_counts(json, "counts", histogram.counts);
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
