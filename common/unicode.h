// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <unicode/utf8.h>

namespace khabar {

/// Offset in bytes of the first byte that is not valid UTF-8; absent when all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// `text` with U+FFFD for every byte that is not valid UTF-8. Cost: one scan when all of it is.
std::string to_valid_utf8(std::string_view text);

/// The code point at byte `offset` of UTF-8 `text`, U+FFFD for a byte that is not valid; moves
/// `offset` past it. `offset` must be inside `text`. Inline: it is the inner loop of all analysis.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + offset;
  const auto window =
      static_cast<std::int32_t>(text.size() - offset < 4 ? text.size() - offset : 4);
  std::int32_t used = 0;
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(bytes, used, window, code_point);
  offset += static_cast<std::size_t>(used);
  return static_cast<char32_t>(code_point);
}

/// A letter of any script. Vowel signs are marks, no letters.
bool is_alphabetic(char32_t code_point);

/// Canonical composition (NFC). `text` must be valid UTF-8. Cost: one scan when already NFC.
std::string to_nfc(std::string_view text);

/// Whether valid UTF-8 is in NFC. Cost: one scan.
bool is_nfc(std::string_view text);

/// Number of user-visible characters: "क्षत्रिय" is 3.
std::size_t count_graphemes(std::string_view text);

/// Columns that `text` takes in a terminal: combining vowel signs take none, wide characters two.
/// Source: wcwidth() rules by Unicode general category and East Asian Width, through ICU.
std::size_t count_columns(std::string_view text);

/// Byte length of the longest prefix of `text` that is at most `max_bytes` long and ends at a
/// grapheme boundary.
std::size_t grapheme_prefix_bytes(std::string_view text, std::size_t max_bytes);

/// Byte length of the longest prefix of whole graphemes that fits in `max_columns` of a terminal.
std::size_t column_prefix_bytes(std::string_view text, std::size_t max_columns);

/// Lower case by the root locale's rules: "Élan" is "élan". Devanagari has no case.
std::string to_lower(std::string_view text);

/// The code points of `text`; bytes that are not UTF-8 become U+FFFD.
std::u32string to_code_points(std::string_view text);

}  // namespace khabar
