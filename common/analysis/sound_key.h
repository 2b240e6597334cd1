// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// The consonants of a word in either script, one letter of "kgcjtdnmpbwrls" each: what stays when
/// vowels, h, y, aspiration, doubling, dental and retroflex are not heard, a nasal before p or b is
/// m, and English spellings are read aloud (ph, ck, tion, silent gh, soft c).
/// consonant_skeleton("चुनाव") and ("chunaav") are "cnw"; ("न्यूक्लीयर") and ("nuclear") "nklr".
/// Empty when there is no such letter. Cost: linear, as of devanagari_sounds.
std::string consonant_skeleton(std::string_view word);

/// The key that an index files a word under: "a" when it begins with a vowel, then its consonant
/// skeleton with b and w as one. Words that sound alike in the two scripts nearly always have keys
/// that are equal or one edit apart. Stored in every index: a change raises schema::kVersion.
/// Empty for words without letters of either script.
std::string sound_key(std::string_view word);

}  // namespace khabar
