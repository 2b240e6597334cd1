// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/slug.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "common/error.h"
#include "common/unicode.h"

namespace khabar {
namespace {

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw Error(std::string("ICU: NFKD: ") + u_errorName(status));
  std::string out;
  nfkd->normalize(
          icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}),
          status)
      .toUTF8String(out);
  return out;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string id;
  bool gap = false;
  const std::string text = to_lower(decomposed(name));
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) continue;
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept && gap && !id.empty()) id += '-';
    gap = !kept;
    if (kept) id += static_cast<char>(c);
  }
  return id;
}

}  // namespace khabar
