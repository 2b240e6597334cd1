// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>

namespace khabar {

/// What a word can be as a proper noun, as WordClass has it: a bit for each of the kinds in the
/// table of proper_nouns.cpp.
using ProperNoun = std::uint16_t;

/// The bit of a kind: "given", "family", "place" …; throws Error when there is none of that name.
ProperNoun proper_noun(std::string_view kind);

/// Reads the proper nouns of Apertium's Hindi dictionary (apertium-hin.hin.dix): entries whose
/// paradigm ends in "__np". Other lines are skipped.
std::unordered_map<std::string, ProperNoun> read_proper_nouns(std::istream& dictionary);

/// Reads lines of a word, a tab and its kinds, parted by spaces.
std::unordered_map<std::string, ProperNoun> read_name_words(std::istream& lines);

}  // namespace khabar
