// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace khabar {

/// What a code point does to the word it stands in.
enum class CharacterClass : std::uint8_t {
  separator,   ///< Ends a word: space, punctuation, symbol, control, invalid byte.
  latin,       ///< A Latin letter, accented and full-width ones too.
  devanagari,  ///< A Devanagari letter or sign; danda is a separator.
  digit,       ///< 0-9 in ASCII, Devanagari or full-width.
  mark,        ///< A combining mark of any script (U+0300-036F): stays with its letter.
  ignorable,  ///< Invisible inside a word: zero-width space, ZWJ, ZWNJ, soft hyphen, BOM, variation
              ///< selector …
  apostrophe,  ///< ' or ’: inside a Latin word it does not end it.
  dot,         ///< '.' or the Devanagari abbreviation sign ॰: decimals and initials.
  comma,       ///< Digit grouping.
  colon,       ///< Typed for visarga: दु:ख.
  foreign,     ///< A letter, digit or mark of another script, or an emoji.
};

namespace detail {

constexpr std::array<CharacterClass, 0x80> make_ascii_classes() {
  std::array<CharacterClass, 0x80> classes{};
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = CharacterClass::digit;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = CharacterClass::latin;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = CharacterClass::latin;
  classes['\''] = CharacterClass::apostrophe;
  classes['.'] = CharacterClass::dot;
  classes[','] = CharacterClass::comma;
  classes[':'] = CharacterClass::colon;
  return classes;
}

inline constexpr auto kAsciiClasses = make_ascii_classes();

}  // namespace detail

/// Class of a code point outside ASCII and the Devanagari block; use character_class.
CharacterClass character_class_by_properties(char32_t code_point);

/// Inline for ASCII and Devanagari, which nearly all of the text is: it is the inner loop of the
/// Tokenizer. Cost for others: a table look-up below U+2070, some ICU properties above.
inline CharacterClass character_class(char32_t code_point) {
  if (code_point < 0x80) return detail::kAsciiClasses[code_point];
  if (code_point < 0x0900 || code_point > 0x097F) return character_class_by_properties(code_point);
  if (code_point < 0x0964 || code_point > 0x0970) return CharacterClass::devanagari;
  if (code_point < 0x0966) return CharacterClass::separator;  // danda, double danda
  return code_point == 0x0970 ? CharacterClass::dot : CharacterClass::digit;
}

/// True for emoji and pictographs that readers may search for; not for ©, ™ or arrows.
bool is_emoji(char32_t code_point);

}  // namespace khabar
