// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace khabar {

/// What a written Hindi word sounds like: one ASCII letter per sound, in the WX notation that
/// Indian language technology uses (Bharati, Chaitanya, Sangal, "Natural Language Processing: A
/// Paninian Perspective", 1995, appendix B), so that k K g G are क ख ग घ, w W x X त थ द ध,
/// t T d D ट ठ ड ढ, S R s श ष स and a A i I u U q e E o O the vowels. Khabar adds nine:
namespace sound {
inline constexpr char kDroppedSchwa = '_';  ///< An inherent a that is written but not spoken.
inline constexpr char kDoubled = ':';   ///< The consonant before it is doubled: दिल्ली.
inline constexpr char kNasalEnd = '~';  ///< ं or ँ at the end of a word: में.
inline constexpr char kOpenE = 'Q';     ///< ऍ, as in बॅंक.
inline constexpr char kOpenO = 'V';     ///< ऑ, as in डॉक्टर.
inline constexpr char kGlideI =
    'Y';  ///< ाइ, ाई or ाय within a word, one sound of English: लाइट, फायर.
inline constexpr char kGlideE = '3';  ///< ेय or ैय within a word, one sound of English before r: एयर.
inline constexpr char kGlideO = 'z';  ///< ाउ or ाऊ, one sound of English: हाउस.
inline constexpr char kGlideU = 'Z';  ///< यु or यू, one sound of English: न्यूज.
}  // namespace sound

/// Letters of a word that are listened to; names and words are shorter, the rest is ignored.
inline constexpr std::size_t kMaxSounds = 48;

/// The sounds of a word in Devanagari, with or without nukta; other code points are skipped.
/// devanagari_sounds("चुनाव") is "cunAv_", of "लड़की" "lad_kI", of "दिल्ली" "xil:I"; a last
/// ंह after i is said as in सिंघ: "siMG_".
/// The inherent a is dropped by the rules of Ohala, "Aspects of Hindi Phonology", 1983: at the end
/// of a word, except after a conjunct that needs it, and between V C and C V from right to left.
/// Cost: linear, at most kMaxSounds sounds.
std::string devanagari_sounds(std::string_view word);

/// Latin letters as a reader hears them: lower case, accents and everything but a-z off, a doubled
/// consonant as the letter and kDoubled. latin_letters("Café") is "cafe", of "Patta" "pat:a".
std::string latin_letters(std::string_view word);

/// Whether a sound of devanagari_sounds is or begins with a vowel that is heard.
bool is_vowel_sound(char sound);

}  // namespace khabar
