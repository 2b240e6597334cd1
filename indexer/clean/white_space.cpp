// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/white_space.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "common/unicode.h"

namespace khabar {
namespace {

enum class Kind { newline, space, nothing, text };

/// Embeddings, overrides and isolates:
/// https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
bool turns_direction(char32_t c) {
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// Most characters of a text, told without a look at their properties: ASCII's signs, and blocks
/// of letters that have neither white space nor controls.
bool is_plain(char32_t c) {
  return (c > 0x20 && c < 0x7f) || (c >= 0xae && c < 0x1680);
}

Kind kind_of(char32_t c) {
  if (is_plain(c)) return Kind::text;
  if (c == ' ') return Kind::space;
  constexpr char32_t kSoftHyphen = 0xad;
  constexpr char32_t kZeroWidthSpace = 0x200b;
  constexpr char32_t kByteOrderMark = 0xfeff;
  constexpr char32_t kNextLine = 0x85;
  constexpr char32_t kLineSeparator = 0x2028;
  constexpr char32_t kParagraphSeparator = 0x2029;
  if (c == '\n' || c == '\r' || c == kNextLine || c == kLineSeparator || c == kParagraphSeparator) {
    return Kind::newline;
  }
  if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) return Kind::space;
  if (c == kSoftHyphen || c == kZeroWidthSpace || c == kByteOrderMark) return Kind::nothing;
  if (turns_direction(c) || U_IS_UNICODE_NONCHAR(static_cast<UChar32>(c))) return Kind::nothing;
  return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR ? Kind::nothing : Kind::text;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    std::size_t after = 0;
    if (kind_of(next_code_point(text, after)) == Kind::text) break;
    text.remove_prefix(after);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xc0) == 0x80) --last;
    std::size_t after = last;
    if (kind_of(next_code_point(text, after)) == Kind::text) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string normalize_lines(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  char pending = 0;  // white space seen since the last word
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const Kind kind = kind_of(next_code_point(text, i));
    if (kind == Kind::newline) {
      pending = '\n';
    } else if (kind == Kind::space) {
      if (pending == 0) pending = ' ';
    } else if (kind == Kind::text) {
      if (pending != 0 && !clean.empty()) clean += pending;
      pending = 0;
      std::size_t end = i;  // of the run of text
      while (i < text.size() && kind_of(next_code_point(text, i)) == Kind::text) end = i;
      clean.append(text.substr(begin, end - begin));
      i = end;
    }
  }
  return clean;
}

std::string join_lines(std::string_view text) {
  std::string line = normalize_lines(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace khabar
