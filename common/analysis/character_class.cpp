// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/character_class.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace khabar {
namespace {

constexpr char32_t kTableSize = 0x2070;  // up to the general punctuation block, all of it

bool in(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

bool is_ignorable(char32_t c) {
  return c == 0x00AD || c == 0xFEFF ||  // soft hyphen, byte order mark
         in(c, 0x200B, 0x200F) ||       // zero-width space, joiners, direction marks
         in(c, 0x202A, 0x202E) ||       // direction overrides
         in(c, 0x2060, 0x2064) ||       // word joiner, invisible operators
         in(c, 0x2066, 0x2069) ||       // direction isolates
         in(c, 0xFE00, 0xFE0F) ||       // variation selectors
         in(c, 0xE0100, 0xE01EF);       // more of them
}

/// The blocks outside U+0900-097F.
bool is_devanagari_extended(char32_t c) {
  return in(c, 0xA8E0, 0xA8F7) || c == 0xA8FB || in(c, 0xA8FD, 0xA8FF);
}

CharacterClass classify(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (is_ignorable(code_point)) return CharacterClass::ignorable;
  if (is_devanagari_extended(code_point)) return CharacterClass::devanagari;
  if (in(code_point, 0xFF10, 0xFF19)) return CharacterClass::digit;  // full-width
  if (in(code_point, 0x0300, 0x036F)) return CharacterClass::mark;
  if (code_point == 0x2019) return CharacterClass::apostrophe;
  if (u_isUAlphabetic(c)) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_LATIN ? CharacterClass::latin
                                                          : CharacterClass::foreign;
  }
  if (u_isdigit(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || is_emoji(code_point)) {
    return CharacterClass::foreign;
  }
  return CharacterClass::separator;
}

std::array<CharacterClass, kTableSize> make_table() {
  std::array<CharacterClass, kTableSize> table{};
  for (char32_t c = 0; c < kTableSize; ++c) table[c] = classify(c);
  return table;
}

}  // namespace

CharacterClass character_class_by_properties(char32_t code_point) {
  static const auto table = make_table();
  return code_point < kTableSize ? table[code_point] : classify(code_point);
}

bool is_emoji(char32_t code_point) {
  constexpr char32_t kFirstPictograph = 0x2300;  // below are ©, ®, ‼, ™ and arrows
  if (code_point < kFirstPictograph) return false;
  const auto c = static_cast<UChar32>(code_point);
  return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
}

}  // namespace khabar
