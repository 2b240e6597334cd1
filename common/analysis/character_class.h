// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace khabar {

/// What a code point does to the word it stands in.
enum class CharacterClass : std::uint8_t {
  separator,   ///< Ends a word: space, punctuation, symbol, control, invalid byte.
  latin,       ///< A Latin letter, accented and full-width ones too.
  devanagari,  ///< A Devanagari letter or sign; danda is a separator.
  digit,       ///< 0-9 in ASCII, Devanagari or full-width.
  mark,        ///< A combining mark of any script (U+0300-036F): stays with its letter.
  ignorable,   ///< Invisible inside a word: ZWJ, ZWNJ, soft hyphen, BOM, variation selector …
  apostrophe,  ///< ' or ’: inside a Latin word it does not end it.
  dot,         ///< '.' or the Devanagari abbreviation sign ॰: decimals and initials.
  comma,       ///< Digit grouping.
  colon,       ///< Typed for visarga: दु:ख.
  foreign,     ///< A letter, digit or mark of another script, or an emoji.
};

/// Cost: a table look-up below U+2070, some ICU properties above.
CharacterClass character_class(char32_t code_point);

/// True for emoji and pictographs that readers may search for; not for ©, ™ or arrows.
bool is_emoji(char32_t code_point);

}  // namespace khabar
