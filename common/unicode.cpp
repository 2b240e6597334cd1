// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/unicode.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "common/error.h"

namespace khabar {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw Error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

const icu::Normalizer2& nfc_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  check(status, "NFC data");
  return *nfc;
}

/// Calls visit(begin, end) for each grapheme, in bytes; stops when visit returns false.
template <typename Visit>
void for_each_grapheme(std::string_view text, Visit visit) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  check(status, "grapheme iterator");
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(&view, status);
  check(status, "grapheme text");
  std::int32_t begin = 0;
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    if (!visit(static_cast<std::size_t>(begin), static_cast<std::size_t>(end))) break;
  }
  utext_close(&view);
}

std::size_t columns_of(std::string_view grapheme) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < grapheme.size();) {
    const auto c = static_cast<UChar32>(next_code_point(grapheme, i));
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR) {
      continue;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    columns += (width == U_EA_WIDE || width == U_EA_FULLWIDTH) ? 2 : 1;
  }
  return columns;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    // A UTF-8 sequence has at most four bytes, so a window of four is enough for ICU's 32-bit
    // index.
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(4, text.size() - i));
    std::int32_t used = 0;
    UChar32 c = 0;
    U8_NEXT(bytes + i, used, window, c);
    if (c < 0) return i;
    i += static_cast<std::size_t>(used);
  }
  return std::nullopt;
}

bool is_alphabetic(char32_t code_point) {
  return u_isalpha(static_cast<UChar32>(code_point)) != 0;
}

std::string to_valid_utf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\xef\xbf\xbd";
  std::string valid;
  while (const auto bad = find_invalid_utf8(text)) {
    valid.append(text.substr(0, *bad)).append(kReplacement);
    text.remove_prefix(*bad + 1);
  }
  return valid.append(text);
}

std::string to_nfc(std::string_view text) {
  static const auto& nfc = nfc_normalizer();
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  nfc.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                    nullptr, status);
  check(status, "NFC");
  return composed;
}

bool is_nfc(std::string_view text) {
  static const auto& nfc = nfc_normalizer();
  UErrorCode status = U_ZERO_ERROR;
  const bool normal = nfc.isNormalizedUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status);
  check(status, "NFC");
  return normal;
}

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  for_each_grapheme(text, [&](std::size_t, std::size_t) { return ++count > 0; });
  return count;
}

std::size_t count_columns(std::string_view text) {
  return columns_of(text);
}

std::size_t grapheme_prefix_bytes(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text.size();
  std::size_t prefix = 0;
  // A grapheme that ends past the limit is found within the limit and a few code points more.
  for_each_grapheme(text.substr(0, max_bytes + 64), [&](std::size_t, std::size_t end) {
    if (end > max_bytes) return false;
    prefix = end;
    return true;
  });
  return prefix;
}

std::size_t column_prefix_bytes(std::string_view text, std::size_t max_columns) {
  std::size_t prefix = 0;
  std::size_t columns = 0;
  for_each_grapheme(text, [&](std::size_t begin, std::size_t end) {
    columns += columns_of(text.substr(begin, end - begin));
    if (columns > max_columns) return false;
    prefix = end;
    return true;
  });
  return prefix;
}

std::string to_lower(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToLower("", 0,
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, nullptr, status);
  check(status, "lower case");
  return lower;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) points += next_code_point(text, i);
  return points;
}

}  // namespace khabar
