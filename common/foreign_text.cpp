// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/foreign_text.h"

#include "common/unicode.h"

namespace khabar {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == U'\u2028' || c == U'\u2029';
}

bool steers_direction(char32_t c) {
  return c == U'\u061c' || c == U'\u200e' || c == U'\u200f' || (c >= U'\u202a' && c <= U'\u202e') ||
         (c >= U'\u2066' && c <= U'\u2069');
}

}  // namespace

std::string shown(std::string_view text) {
  constexpr std::string_view kReplacement = "\xef\xbf\xbd";
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (is_control(c)) {
      safe += ' ';
    } else if (steers_direction(c) || c == U'\ufffd') {
      safe += kReplacement;
    } else {
      safe.append(text.substr(begin, i - begin));
    }
  }
  return safe;
}

}  // namespace khabar
