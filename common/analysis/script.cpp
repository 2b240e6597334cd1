// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

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

}  // namespace khabar
