// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/match/word_scores.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// How many of its words a question wants an article to have.
struct WantedCount {
  std::size_t rarest = 0;  ///< All of the words that tell most, so many.
  std::size_t any = 1;     ///< So many, whichever.
};

/// All words of a short question; where fewer than ten articles have them, the least telling are
/// given up one by one. Of a long question, one of seven words or more, a share. `match` decides
/// otherwise.
///
/// coverage     Of the words in the order in which they tell, the most telling first.
/// typed_words  Of the question, common ones too.
WantedCount wanted_count(MatchWords match, std::size_t typed_words, const WordCoverage& coverage);

/// "no article has all 3 words; 12 more have "a" and "b"".
///
/// kept  The words that are still wanted, in the order of the query.
std::string relaxed_note(const WordCoverage& coverage, const std::vector<std::string>& kept);

/// "a", "b" and "c"; of many the first few.
std::string quoted(const std::vector<std::string>& words);

}  // namespace khabar
