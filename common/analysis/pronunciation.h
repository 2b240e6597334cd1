// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// How English says a word, one letter for each phoneme, first reading first: "police" is "pxlis",
/// "school" "skUl". Empty for a word that the dictionary has not, such as "chunav".
///
/// Letters of the phonemes of the CMU dictionary (aa a, ae A, ah V, ao o, aw W, ax x, ay Y, b, ch
/// C, d, dh D, eh e, er R, ey E, f, g, hh h, ih I, iy i, jh J, k, l, m, n, ng N, ow O, oy X, p, r,
/// s, sh S, t, th T, uh u, uw U, v, w, y, z, zh Z), and Q for eh before an r that no vowel follows.
/// Source: CMU dictionary 0.4 as Festival has it (Debian's festlex-cmu), compiled into the program.
std::vector<std::string_view> pronunciations_of(std::string_view latin_word);

/// Letters of the phonemes that are vowels.
inline constexpr std::string_view kVowelPhonemes = "aAVoWxYeQREiIOXuU";

/// The sound_key of what is said: "skUl" has the key of स्कूल.
std::string pronounced_key(std::string_view phonemes);

}  // namespace khabar
