// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// True for a word of Hindi grammar in Latin letters, those among them that are English words too:
/// "ke", "the". Where read_latin takes them for Hindi they are stop words.
bool is_latin_hindi_stop_word(std::string_view exact);

/// A word of a query, and what the index knows of it.
struct LatinWord {
  std::string exact;
  bool stop_word = false;        ///< As the Analyzer says: English grammar, for Latin letters.
  double latin_articles = 0;     ///< Articles that have it in Latin letters.
  double variant_closeness = 0;  ///< Of its best Devanagari variant by its letters; 0 for none.
  double variant_articles = 0;   ///< Articles that have that variant.
};

/// How a word of a query reads.
struct WordReading {
  double hindi = 0;  ///< Chance that it is Hindi in Latin letters and not English.
};

/// Reads each word by itself and then in the company of its neighbours: in "t20 world cup final
/// bharat ki jeet" the last three are Hindi and the others are not; "the" is Hindi in "kya hua the"
/// only. A word that both languages have (police) is near one half where nothing around it decides.
/// Words with other than Latin letters read as neither, and say nothing of their neighbours: the
/// answer has one reading for each of `words`.
std::vector<WordReading> read_latin(const std::vector<LatinWord>& words);

}  // namespace khabar
