// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <unordered_map>

namespace khabar {

/// Kinds of proper noun in a dictionary, as the tagger's features number them.
enum class ProperNoun : std::uint16_t { none, given_name, family_name, place };

/// Reads the proper nouns of Apertium's Hindi dictionary (apertium-hin.hin.dix): entries whose
/// paradigm ends in "__np". Other lines are skipped.
std::unordered_map<std::string, ProperNoun> read_proper_nouns(std::istream& dictionary);

}  // namespace khabar
