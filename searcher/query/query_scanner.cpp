// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query_scanner.h"

#include <unicode/uchar.h>

#include "common/analysis/character_class.h"

namespace khabar {

char32_t plain_sign(char32_t code_point) {
  switch (code_point) {
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
      return '"';
    default:
      break;
  }
  const bool is_full_width_sign =
      code_point >= U'！' && code_point <= U'～' && !u_isalnum(static_cast<UChar32>(code_point));
  return is_full_width_sign ? code_point - U'！' + U'!' : code_point;
}

bool is_query_space(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR;
}

bool is_query_letter(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || is_emoji(code_point);
}

bool ends_query_word(char32_t sign) {
  return is_query_space(sign) || sign == '"' || sign == '(' || sign == ')';
}

bool has_letter(std::string_view text) {
  QueryScanner scanner(text);
  scanner.take_while([](char32_t sign) { return !is_query_letter(sign); });
  return !scanner.at_end();
}

}  // namespace khabar
