// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/analysis/letters.h"

namespace khabar {

enum class ParadigmClass : std::uint8_t {
  verb,
  masculine_noun,
  feminine_noun,
  adjective,
  proper_noun,
  numeral,
  adverb,
  closed,  ///< Postpositions, pronouns, conjunctions: words of grammar.
};

enum class VerbForm : std::uint8_t {
  perfective,    ///< किया
  infinitive,    ///< करना
  future,        ///< करेगा
  imperfective,  ///< करता
  subjunctive,   ///< करे
  absolutive,    ///< करके
  agent,         ///< करनेवाला
  imperative,    ///< करो
  stem,          ///< कर
  none,          ///< Not a verb.
};

/// One way to understand a word of the dictionary.
struct DictionaryReading {
  Letters word;   ///< As lemma_key spells it.
  Letters lemma;  ///< Likewise.
  ParadigmClass word_class = ParadigmClass::closed;
  VerbForm form = VerbForm::none;
};

/// The reading behind a path of the dictionary, "काम करता" and "काम कर<vblex><tv><impf><m><sg>".
/// Of several words the last is read: it is the one that is inflected. Absent for punctuation,
/// other scripts, and the dictionary's spelling accidents (a vowel sign after a virama).
std::optional<DictionaryReading> parse_reading(std::string_view word, std::string_view analysis);

}  // namespace khabar
