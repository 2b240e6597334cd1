// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// The consonants of a Devanagari name, without what writers of Hindi vary: nukta, aspiration,
/// half letters, nasal signs, spaces. skeleton of "केन विलियम्सन" and "केन विलियमसन" is one. So those
/// of a name in plain Latin letters. Empty for names that say too little, of less than four
/// consonants, and for other scripts.
std::string spelling_skeleton(std::string_view name);

/// Whether two names of one skeleton and script are spellings of one: length of vowels aside, they
/// differ in one vowel at most ("कैगिसो रबाडा", "कगिसो रबाडा"), and not in one that ends a word,
/// which parts सुनील from सुनीला. So two Latin ones; their vowel must be a near one ("Barham Saleh",
/// "Barham Salih") or an "a" that one leaves out ("Marathawada").
bool spelled_alike(std::string_view a, std::string_view b);

/// Whether two names of one article, of as many words in one script, differ in a letter of a long
/// last word alone ("Rupali Ganguli", "Rupali Ganguly"), or in nasal signs ("नरेद्र मोदी").
bool is_slip_of(std::string_view a, std::string_view b);

}  // namespace khabar
