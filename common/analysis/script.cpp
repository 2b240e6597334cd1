// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/unicode.h"

namespace khabar {

Script script_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (u_isdigit(c)) return Script::digits;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_DEVANAGARI:
      return Script::devanagari;
    default:
      return Script::other;
  }
}

bool has_devanagari(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0xE0) {  // Devanagari begins with E0 or EA
      ++i;
    } else if (script_of(next_code_point(text, i)) == Script::devanagari) {
      return true;
    }
  }
  return false;
}

}  // namespace khabar
