// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/words/index_terms.h"
#include "searcher/words/word_group.h"

namespace khabar {

/// A word of the index that was meant by a word of a question.
struct MeantWord {
  std::size_t group = 0;  ///< The place of the word in the question.
  std::string exact;
};

/// The word that a rare word of a question was meant for, by what stands beside it: फोनी for फानी,
/// where no article has फानी, चक्रवात and ओडिशा, and those that have फोनी mostly have the others
/// too. It has the same consonants, and one vowel is another.
///
/// groups  With their forms. Of one word, or of many, nothing is found.
/// Cost: little where no word is rare; else a look for articles that have all words, and where they
/// are few one more for each word that sounds so, at most 12.
std::optional<MeantWord> find_in_context(const IndexTerms& index,
                                         const std::vector<WordGroup>& groups);

}  // namespace khabar
