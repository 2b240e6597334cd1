// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/words/index_terms.h"

namespace khabar {

/// The `limit` words of an index that begin with `prefix` and stand in most articles, most first:
/// exact forms of any text field.
///
/// Cost: below 5 ms, however large the index. At most kMaxScannedWords are read in order; where
/// more begin so (one letter, a large index), those of kSampledArticles articles spread over the
/// index come on top, and words that few articles have may be missed.
std::vector<std::string> frequent_words(const IndexTerms& index, std::string_view prefix,
                                        std::size_t limit);

/// Those that begin with any of the prefixes; the cost is that of each, in a cluster one request.
std::vector<std::string> frequent_words(const IndexTerms& index,
                                        const std::vector<std::string>& prefixes,
                                        std::size_t limit);

inline constexpr std::size_t kMaxScannedWords = 8000;
inline constexpr Xapian::doccount kSampledArticles = 64;

}  // namespace khabar
