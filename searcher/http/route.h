// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khabar {

/// What an address asks for.
enum class Route : std::uint8_t {
  search,
  article,
  similar,
  explain,
  complete,
  histogram,
  facet,
  exported,
  health,
  ready,
  metrics,
  openapi,
  page_search,
  page_article,
  page_facet,
  page_compare,
  page_compare_csv,
  page_coverage,
  page_help,
  asset,
  unknown,
};

struct RoutedPath {
  Route route = Route::unknown;
  std::string rest;  ///< What follows the route's own part: an id, a facet's name.
};

/// Finds the route of a decoded path. An id may have any characters, / as well.
RoutedPath find_route(std::string_view path);

/// "/api/v1/articles/{id}": the route as documents and metrics name it.
std::string_view to_string(Route route);

/// Answered in JSON, errors too.
bool is_api(Route route);

}  // namespace khabar
