// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/script.h"

namespace khabar {

/// How a person's name is said, for comparing names that name_key tells apart although they may be
/// one: "Subramani K" and "सुब्रमण्यम के".
struct SpokenName {
  Script script = Script::latin;
  std::vector<std::string> words;  ///< latin_letters of each word, or devanagari_sounds.
  std::string initials;  ///< Sorted; letters that one of the scripts writes alike are one.

  /// Consonants of the words, with t and d, k and g, p, b and w, s, c and j, m and n as one letter
  /// of kOutlineLetters. Names that are the same are rarely more than one edit apart here.
  std::string outline;
};

inline constexpr std::string_view kOutlineLetters = "klnprst";

/// How `name`, UTF-8 in one script, is said; see name_parts for what is left out. Without words
/// when the name has none.
SpokenName spoken_name(std::string_view name);

/// What it costs to take a name in Latin letters and one in Devanagari for the same, as costs of
/// LatinMatcher; kFarSound when their words or initials speak against it.
///
/// letter_limit  Cost that each letter of the name and of each of its words may have on the
/// average.
///
/// Initials that one of two long names leaves out cost something; initials that differ are another
/// person's. Cost: about 2 µs.
int name_distance(const SpokenName& latin, const SpokenName& devanagari, int letter_limit);

}  // namespace khabar
