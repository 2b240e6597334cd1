// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "common/format/facet.h"
#include "indexer/write/index_history.h"

namespace khabar {

/// What an index holds, at a glance.
struct IndexStats {
  int schema_version = 0;
  std::uint64_t articles = 0;
  std::uint64_t dated_articles = 0;
  std::uint64_t untitled_articles = 0;
  std::uint64_t unsourced_articles = 0;
  std::string oldest;  ///< ISO 8601; empty when no article has a date.
  std::string newest;
  double average_words = 0;  ///< Weighted words an article, as ranking counts them.
  std::uint64_t facet_values = 0;
  std::uint64_t disk_bytes = 0;
  std::vector<HistoryEntry> history;  ///< The latest runs that changed it, the first of them first.
};

/// Reads the statistics of the index at `path`. Throws Error when it cannot be opened.
/// Cost: one pass over the facet dictionary; no pass over the articles.
IndexStats read_stats(const std::string& path);

/// Of the history the last ten runs.
void print_stats(const IndexStats& stats, std::ostream& out);

/// One line of JSON with the names of IndexStats.
void print_stats_json(const IndexStats& stats, std::ostream& out);

}  // namespace khabar
