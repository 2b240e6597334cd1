// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// Whether a query is Hindi typed in Latin letters: "chunav ke nateeje kab aaye". It is when it has
/// words of Hindi grammar (ke, kab) and no fewer of them than of English grammar (of, when). Words
/// that both languages have (the, to, is, main) do not count.
bool reads_as_latin_hindi(const std::vector<Token>& words);

/// True for a word of Hindi grammar in Latin letters, those among them that are English words too:
/// "ke", "the". In a query that reads as Latin-script Hindi they are stop words.
bool is_latin_hindi_stop_word(std::string_view exact);

}  // namespace khabar
