// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/double_encoding.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

#include <unicode/ucnv.h>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr int kMostRounds = 4;
constexpr std::size_t kLongestCodePoint = 4;  // bytes

using ByteOf = std::unordered_map<char32_t, char>;

/// The bytes of Windows-1252 beyond ASCII, by the characters they are read as.
const ByteOf& windows_1252() {
  static const ByteOf bytes = [] {
    ByteOf by_character;
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("windows-1252", &error);
    for (int byte = 0x80; byte <= 0xFF && U_SUCCESS(error); ++byte) {
      const char written = static_cast<char>(byte);
      const char* next = &written;
      const UChar32 character = ucnv_getNextUChar(converter, &next, &written + 1, &error);
      by_character[static_cast<char32_t>(character)] = written;
    }
    ucnv_close(converter);
    return by_character;
  }();
  return bytes;
}

/// Whether a decoded character is one that texts have, and that its bytes are not by chance.
bool is_likely(char32_t c) {
  const bool latin_sign = c >= 0xA0 && c <= 0xBF;
  const bool latin_small = c >= 0xE0 && c <= 0xFF;
  const bool sign = c >= 0x2000 && c <= 0x22FF;
  const bool devanagari = c >= 0x0900 && c <= 0x097F;
  return latin_sign || latin_small || sign || devanagari || c == 0xFEFF;
}

struct Decoded {
  std::string text;     ///< One code point.
  std::size_t end = 0;  ///< Where what it was decoded from ends.
};

/// The code point whose bytes the characters from `begin` on are.
std::optional<Decoded> decode(std::string_view text, std::size_t begin) {
  Decoded decoded;
  decoded.end = begin;
  while (decoded.end < text.size() && decoded.text.size() < kLongestCodePoint) {
    const auto byte = windows_1252().find(next_code_point(text, decoded.end));
    if (byte == windows_1252().end()) return std::nullopt;
    decoded.text += byte->second;
    if (decoded.text.size() < 2 || find_invalid_utf8(decoded.text)) continue;
    std::size_t next = 0;
    if (!is_likely(next_code_point(decoded.text, next))) return std::nullopt;
    return decoded;
  }
  return std::nullopt;
}

std::string decode_once(std::string_view text) {
  std::string mended;
  mended.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c >= 0xC2 && c <= 0xEF) {  // what bytes that begin two or three are read as
      if (const auto decoded = decode(text, begin)) {
        mended += decoded->text;
        i = decoded->end;
        continue;
      }
    }
    mended.append(text.substr(begin, i - begin));
  }
  return mended;
}

}  // namespace

std::string mend_double_encoding(std::string_view text) {
  constexpr char kFirstByte = '\xC3';  // of U+00C2 to U+00EF
  std::string mended(text);
  for (int round = 0; round < kMostRounds && mended.find(kFirstByte) != mended.npos; ++round) {
    std::string again = decode_once(mended);
    if (again == mended) break;
    mended = std::move(again);
  }
  return mended;
}

}  // namespace khabar
