// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/query/count_dimension.h"

namespace khabar {

/// A value of a dimension. Empty for the articles that have none: no date, no source.
struct CountKey {
  std::string value;  ///< As filters take it: "ABP Live", "narendra-modi", "2023-09".
  std::string label;  ///< As a reader is shown it.

  bool is_none() const { return value.empty(); }

  friend bool operator==(const CountKey&, const CountKey&) = default;
};

/// How many articles have a value of each dimension.
struct CountRow {
  std::vector<CountKey> keys;  ///< One a dimension.
  std::uint64_t count = 0;     ///< Of the answer.
  std::uint64_t archive = 0;   ///< Of the whole archive.

  /// Share of all articles of the cell, per 1,000.
  double per_thousand() const {
    return archive == 0 ? 0 : 1000 * static_cast<double>(count) / static_cast<double>(archive);
  }

  friend bool operator==(const CountRow&, const CountRow&) = default;
};

/// The whole answer to a request, counted. An article with several values of a dimension (people)
/// counts under each, one with none under the key that is none.
///
/// Rows come by their keys: spans of time oldest first, other values those of most articles first,
/// the one of none last. Counted by time alone, every span in which the archive has articles has a
/// row; else rows without articles of the answer are left out.
struct CountTable {
  std::vector<CountDimension> by;
  std::uint64_t total = 0;    ///< Articles of the answer, each once.
  std::uint64_t archive = 0;  ///< Articles of the whole archive.
  std::vector<CountRow> rows;
};

}  // namespace khabar
