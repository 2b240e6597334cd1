// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// A word as code points, which rules of spelling are written in: a Devanagari vowel sign is one.
using Letters = std::u32string;
using LettersView = std::u32string_view;

/// Bytes that are not UTF-8 become U+FFFD.
Letters to_letters(std::string_view text);

std::string to_utf8(LettersView letters);

}  // namespace khabar
