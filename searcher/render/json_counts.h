// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// A part of all values of a facet.
struct FacetPage {
  std::size_t total = 0;  ///< Values, over all pages.
  std::vector<FacetCount> values;
};

/// Writes {"format", "query", "facet", "total", "values"}, each value {"value", "label", "count"}.
/// One line.
void render_json(const FacetPage& page, Facet facet, const std::string& query, std::ostream& out);

/// Writes the histogram of an answer alone: {"format", "query", "unit", "total", "undated",
/// "counts"}, each count {"value", "count"}, oldest first. `total` counts articles. One line.
void render_json_histogram(const SearchResult& result, DateUnit unit, std::ostream& out);

}  // namespace khabar
