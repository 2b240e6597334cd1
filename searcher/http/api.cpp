// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/api.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "searcher/http/export_source.h"
#include "searcher/http/facet_pages.h"
#include "searcher/render/json.h"
#include "searcher/render/json_article.h"
#include "searcher/render/json_counts.h"

namespace khabar {
namespace {

HttpResponse json_response(const std::ostringstream& json) {
  HttpResponse response;
  response.body = json.str();
  response.headers.emplace_back("Content-Type", kJsonType);
  return response;
}

std::string needed(const Asked& asked, const char* name) {
  std::string value(asked.parameter(name));
  if (value.empty()) {
    throw HttpError(400, std::string(name) + ": error: is not there; add " + name + "=…");
  }
  return value;
}

[[noreturn]] void no_article(std::string_view id) {
  throw UnknownArticle("no article has the id \"" + std::string(id) +
                       "\"; ids stand in the hits of a search");
}

std::size_t read_count(std::string_view text) {
  std::size_t count = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, count);
  if (error == std::errc() && rest == end) return count;
  throw HttpError(
      400, "limit: error: \"" + std::string(text) + "\" is no such value; write a whole number");
}

HttpResponse search(const Asked& asked) {
  std::ostringstream json;
  render_json(asked.engine->search(asked.request), json);
  return json_response(json);
}

HttpResponse article(const Asked& asked, const std::string& id) {
  const auto marked = asked.engine->read(asked.request, id);
  if (!marked) no_article(id);
  const auto hits = asked.engine->hits({id});
  std::ostringstream json;
  render_json(*marked, hits.empty() ? std::vector<FacetValue>() : hits.front().entities,
              display_query(asked.request), json);
  return json_response(json);
}

HttpResponse similar(Asked asked) {
  asked.request.like = needed(asked, "id");
  return search(asked);
}

HttpResponse explain(const Asked& asked) {
  const std::string id = needed(asked, "id");
  const auto explanation = asked.engine->explain(asked.request, id);
  const std::string query = display_query(asked.request);
  if (!explanation) {
    throw UnknownArticle("the article \"" + id + "\" is no hit of: " + query);
  }
  std::ostringstream json;
  render_json(*explanation, query, json);
  return json_response(json);
}

HttpResponse complete(const Asked& asked) {
  std::ostringstream json;
  render_json_completions(asked.engine->complete(asked.parameter("q"), asked.request.limit), json);
  return json_response(json);
}

HttpResponse histogram(Asked asked) {
  const auto name = asked.parameter("unit");
  const auto unit = find_date_unit(name.empty() ? "month" : name);
  if (!unit) {
    throw HttpError(400, "unit: error: \"" + std::string(name) +
                             "\" is no such value; write year, month, week or day");
  }
  asked.request.histogram = *unit;
  asked.request.limit = 0;
  asked.request.with_facets = false;
  std::ostringstream json;
  render_json_histogram(asked.engine->search(asked.request), *unit, json);
  return json_response(json);
}

HttpResponse facet_values(const Asked& asked, const std::string& name) {
  const auto facet = find_facet(name);
  if (!facet) {
    std::string names;
    for (const auto known : kFacetNames) names.append(names.empty() ? "" : ", ").append(known);
    throw HttpError(404, "there is no facet \"" + name + "\"; there are " + names);
  }
  const FacetPage page = page_of(asked.engine->count_facet(asked.request, *facet),
                                 asked.parameter("prefix"), asked.request);
  std::ostringstream json;
  render_json(page, *facet, display_query(asked.request), json);
  return json_response(json);
}

HttpResponse export_hits(Asked asked, const AskLimits& limits) {
  const auto name = asked.parameter("format");
  if (!name.empty() && name != "jsonl" && name != "csv") {
    throw HttpError(
        400, "format: error: \"" + std::string(name) + "\" is no such value; write jsonl or csv");
  }
  const auto format = name == "csv" ? ExportFormat::csv : ExportFormat::jsonl;
  const auto most = asked.parameter("limit");
  asked.request.limit =
      most.empty() ? limits.exported : std::min(read_count(most), limits.exported);
  asked.request.detail = HitDetail::ids;
  asked.request.with_facets = false;
  asked.request.histogram.reset();
  asked.request.timeout = limits.export_timeout;
  const SearchResult found = asked.engine->search(asked.request);
  if (most.empty() && found.total > found.offset + found.hits.size()) {
    throw HttpError(422, std::to_string(found.total) + " articles match, and at most " +
                             std::to_string(limits.exported) +
                             " are exported; narrow the search, or write limit= and offset=");
  }
  HttpResponse response;
  const bool csv = format == ExportFormat::csv;
  response.headers.emplace_back("Content-Type",
                                csv ? "text/csv; charset=utf-8" : "application/x-ndjson");
  response.headers.emplace_back(
      "Content-Disposition",
      csv ? "attachment; filename=\"khabar.csv\"" : "attachment; filename=\"khabar.jsonl\"");
  response.headers.emplace_back("Khabar-Total", std::to_string(found.total));
  response.source = std::make_unique<ExportSource>(asked.engine, found, format);
  return response;
}

}  // namespace

HttpResponse answer_api(const RoutedPath& path, const HttpRequest& request,
                        const Archives& archives, const AskLimits& limits) {
  const auto ask = [&](const std::vector<std::string_view>& own = {}) {
    return read_asked(request, own, archives, limits);
  };
  switch (path.route) {
    case Route::search:
      return search(ask());
    case Route::article:
      return article(ask(), path.rest);
    case Route::similar:
      return similar(ask({"id"}));
    case Route::explain:
      return explain(ask({"id"}));
    case Route::complete:
      return complete(ask({"q"}));
    case Route::histogram:
      return histogram(ask({"unit"}));
    case Route::facet:
      return facet_values(ask({"prefix"}), path.rest);
    case Route::exported:
      return export_hits(ask({"format", "limit"}), limits);
    default:
      throw HttpError(404, "there is nothing at this address; see /api/v1/openapi.json");
  }
}

HttpResponse api_error(unsigned status, const std::string& message,
                       std::optional<std::size_t> column) {
  std::ostringstream json;
  render_json_error("", message, column, json);
  HttpResponse response = json_response(json);
  response.status = status;
  return response;
}

}  // namespace khabar
