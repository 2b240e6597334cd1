// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/words/index_terms.h"
#include "searcher/words/variants.h"

namespace khabar {

/// The acronyms of the index that words in a row stand for, of kind letters, most frequent first:
/// "cds", सीडीएस for {"chief", "of", "defence", "staff"}, भाजपा for {"भारतीय", "जनता", "पार्टी"}.
/// Words of grammar have no letter in it. Of Latin words the letters, in Latin and as Hindi names
/// them; of Hindi words their first syllables.
///
/// exact_words  As the Analyzer makes them. Empty for fewer than three content words or more than
///              kMaxInitials, for mixed scripts, and when the letters are an English word.
std::vector<Variant> acronym_of(const IndexTerms& index,
                                const std::vector<std::string>& exact_words);

}  // namespace khabar
