// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace khabar {

/// The writing system of a token. Digits alone are `digits`, in whatever script they were written.
enum class Script : std::uint8_t { latin, devanagari, digits, other };

/// Script of one code point; signs shared by all scripts (punctuation, marks) are `other`.
Script script_of(char32_t code_point);

/// Whether any letter of `text` is Devanagari. Cost: a look at the bytes.
bool has_devanagari(std::string_view text);

}  // namespace khabar
