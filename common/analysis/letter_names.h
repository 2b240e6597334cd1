// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Latin letters as Hindi writes their English names: spell_letters("bjp") is "बीजेपी". Empty when
/// `letters` holds anything but a-z or is longer than kMaxInitials.
std::string spell_letters(std::string_view letters);

/// All the ways that Hindi writes the names of the letters, the usual one first:
/// spellings_of_letters("cbi") is सीबीआई, सीबीआइ. Empty where spell_letters is; at most 16.
std::vector<std::string> spellings_of_letters(std::string_view letters);

/// The letters that a Devanagari word spells out: read_letters("बीजेपी") is "bjp". Absent for a
/// word that is not made of letter names, or of more than kMaxInitials.
std::optional<std::string> read_letters(std::string_view devanagari_word);

inline constexpr std::size_t kMaxInitials = 8;

}  // namespace khabar
