// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/words/index_terms.h"

namespace khabar {

/// Words of an index that a wildcard or a fuzzy word stands for.
struct VocabularyMatch {
  std::vector<std::string> words;  ///< Exact forms, most frequent first.
  bool cut = false;                ///< There were more than the limit.
};

/// Words that match any of `patterns`, where * stands for any letters and ? for one code point.
/// Patterns are folded as exact forms are. Cost: a pass over the words that begin as a pattern does
/// before its first * or ?, about 0.2 µs each.
VocabularyMatch find_pattern(const IndexTerms& index, const std::vector<std::string>& patterns,
                             std::size_t limit);

/// Words at most `distance` insertions, deletions, substitutions or swaps of neighbouring code
/// points away from `word`. Cost: a pass over all words of the index.
VocabularyMatch find_fuzzy(const IndexTerms& index, std::string_view word, unsigned distance,
                           std::size_t limit);

/// True when `word` matches `pattern` as find_pattern understands it. Linear time for one *,
/// never worse than the product of the lengths.
bool matches_pattern(std::u32string_view word, std::u32string_view pattern);

}  // namespace khabar
