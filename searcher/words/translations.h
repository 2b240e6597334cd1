// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/words/index_terms.h"

namespace khabar {

/// A word of the index that says in the other language what a query word says.
struct Translation {
  std::string exact;
  Xapian::doccount frequency = 0;  ///< Fields of articles that have it; never 0.
};

/// The best translations of a noun, verb or adjective that the index has, best first: प्याज for
/// "onions", "election" for चुनावों. Names and grammar words have none: the dictionary has no
/// names, but a name that is a word as well (कमल, "rose") must be held back by the caller.
///
/// exact  A word as the Analyzer makes it; inflected forms are looked up by their base too.
/// Source: FreeDict's English-Hindi dictionary (Debian's dict-freedict-eng-hin), both directions.
/// Cost: a few look-ups in the index.
std::vector<Translation> translations(const IndexTerms& index, std::string_view exact,
                                      std::size_t limit = 3);

/// All that the dictionary has for the word as it stands, whether an index has it or not.
std::vector<std::string> dictionary_words(const std::string& exact);

}  // namespace khabar
