// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/format/word_sequence.h"

namespace khabar {

/// A term that stands for a word of the query.
struct ScoredTerm {
  std::string term;
  double closeness = 1;  ///< Above 0, at most 1.
  bool is_beside =
      false;  ///< Of an entity or a compound: counts beside the word, not on top of it.
};

/// A set of words of a query: bit i stands for the word that was added i-th.
using WordSet = std::uint16_t;

/// Of more words than these, sets are not told apart.
inline constexpr std::size_t kMaxSetWords = 10;

/// How many articles have which of the words.
struct WordCoverage {
  /// [set]: articles that have exactly these words; empty with more than kMaxSetWords words.
  std::vector<std::size_t> with_set;
  /// [n]: articles that have n of the words or more, whichever; [0] all of the index.
  std::vector<std::size_t> with_any;
};

/// Which articles are matches.
struct WantedWords {
  /// So many of the words at least, whichever.
  std::size_t any = 1;
  /// [set]: whether an article that has exactly these words is wanted; empty: any set is.
  std::vector<bool> sets = {};
};

/// Terms from this closeness on make a group as rare as it is.
inline constexpr double kNearCloseness = 0.5;

/// A word of the query as it is weighed: see WordScores.
struct WeighedGroup {
  std::vector<ScoredTerm> terms;
  std::vector<std::string> apart;  ///< Two words that it may be written as; else empty.
  TextFieldSet apart_fields;       ///< Where these stand side by side.
  double frequency = 0;            ///< Articles that it is as rare as.
  double boost = 1;
};

/// Words of a query, and which articles are wanted of those that have them.
struct WeighedGroups {
  std::vector<WeighedGroup> groups;
  WantedWords wanted;
};

}  // namespace khabar
