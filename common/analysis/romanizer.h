// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// A Devanagari word in the Latin letters that Hindi readers would most likely type:
/// romanize("चुनाव") is "chunav", of "दिल्ली" "dilli". Each sound is written its usual way (see
/// sound_costs), so vowel length is lost. Empty for words without Devanagari letters.
std::string romanize(std::string_view devanagari_word);

}  // namespace khabar
