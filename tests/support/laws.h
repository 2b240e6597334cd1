// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

// Laws of answers, checked of any engine: an index in a folder, or an archive on a cluster.

namespace khabar::test {

/// Law: facets of one value with what has none, months and histograms add up to the total.
void check_counts(const Engine& engine, const std::string& query);

/// Law: paging shows each article once, in the order of one long page, however it is sorted.
void check_pages(const Engine& engine, const std::string& query);

/// Law: the number on a facet row is the total of the search that the row opens, and what it leaves
/// out are all others. Rows of which that is not so: "source Mint: 2, opens 4".
///
/// rows  Grows by the number of rows.
std::vector<std::string> rows_that_differ(const Engine& engine, const std::string& query,
                                          std::size_t& rows);

}  // namespace khabar::test
