// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/route.h"

#include <array>

namespace khabar {
namespace {

struct Row {
  Route route;
  std::string_view name;  // up to { it stands in the address
};

constexpr std::array<Row, 24> kRoutes = {{
    {Route::search, "/api/v1/search"},
    {Route::article, "/api/v1/articles/{id}"},
    {Route::similar, "/api/v1/similar"},
    {Route::explain, "/api/v1/explain"},
    {Route::complete, "/api/v1/complete"},
    {Route::histogram, "/api/v1/histogram"},
    {Route::facet, "/api/v1/facets/{name}"},
    {Route::exported, "/api/v1/export"},
    {Route::health, "/api/v1/health"},
    {Route::ready, "/api/v1/ready"},
    {Route::metrics, "/api/v1/metrics"},
    {Route::openapi, "/api/v1/openapi.json"},
    // Also where probes and clients look first.
    {Route::health, "/health"},
    {Route::ready, "/ready"},
    {Route::metrics, "/metrics"},
    {Route::openapi, "/openapi.json"},
    {Route::page_search, "/"},
    {Route::page_article, "/article/{id}"},
    {Route::page_facet, "/facet/{name}"},
    {Route::page_compare, "/compare"},
    {Route::page_compare_csv, "/compare.csv"},
    {Route::page_coverage, "/coverage"},
    {Route::page_help, "/help"},
    {Route::asset, "/static/{name}"},
}};

}  // namespace

RoutedPath find_route(std::string_view path) {
  for (const auto& [route, name] : kRoutes) {
    const auto open = name.find('{');
    if (open == std::string_view::npos) {
      if (path == name) return {route, {}};
    } else if (path.size() > open && path.starts_with(name.substr(0, open))) {
      return {route, std::string(path.substr(open))};
    }
  }
  return {};
}

std::string_view to_string(Route route) {
  for (const auto& row : kRoutes) {
    if (row.route == route) return row.name;
  }
  return "unknown";
}

bool is_api(Route route) {
  return route < Route::page_search;
}

}  // namespace khabar
