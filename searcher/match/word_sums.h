// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "searcher/match/word_group_terms.h"

namespace khabar {

/// The set of the word that was added `place`-th, from 0; empty where sets are not told apart.
inline WordSet set_of_word(std::size_t place) {
  return static_cast<WordSet>(place < kMaxSetWords ? 1U << place : 0U);
}

/// What the words of a query came to in an article so far.
struct WordSum {
  float weight = 0;
  std::uint16_t have = 0;  ///< How many it has.
  WordSet set = 0;

  void add(WordSet word, float word_weight) {
    weight += word_weight;
    set = static_cast<WordSet>(set | word);
    ++have;
  }

  bool is_wanted(const WantedWords& wanted) const {
    if (have == 0 || have < wanted.any) return false;
    return wanted.sets.empty() || wanted.sets[set];
  }
};

/// Counts articles by the words they have.
class CoverageCounter {
 public:
  explicit CoverageCounter(std::size_t words) {
    if (words <= kMaxSetWords) coverage_.with_set.resize(std::size_t{1} << words);
    coverage_.with_any.resize(words + 1);
  }

  void add(std::uint16_t have, WordSet set) {
    if (!coverage_.with_set.empty()) ++coverage_.with_set[set];
    ++coverage_.with_any[have];
    ++counted_;
  }

  /// Adds what another counted of other articles.
  void merge(const CoverageCounter& other) {
    for (std::size_t i = 0; i < coverage_.with_set.size(); ++i) {
      coverage_.with_set[i] += other.coverage_.with_set[i];
    }
    for (std::size_t i = 0; i < coverage_.with_any.size(); ++i) {
      coverage_.with_any[i] += other.coverage_.with_any[i];
    }
    counted_ += other.counted_;
  }

  /// all  Articles of the index: those that were not added have no word.
  WordCoverage result(std::size_t all) {
    if (!coverage_.with_set.empty()) coverage_.with_set[0] += all - counted_;
    auto& with_any = coverage_.with_any;
    with_any[0] += all - counted_;
    for (std::size_t i = with_any.size() - 1; i > 0; --i) with_any[i - 1] += with_any[i];
    return coverage_;
  }

 private:
  WordCoverage coverage_;
  std::size_t counted_ = 0;
};

}  // namespace khabar
