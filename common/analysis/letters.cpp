// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/letters.h"

#include <array>
#include <cstdint>

#include "common/unicode.h"

namespace khabar {

Letters to_letters(std::string_view text) {
  Letters letters;
  letters.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) letters.push_back(next_code_point(text, i));
  return letters;
}

std::string to_utf8(LettersView letters) {
  std::string text;
  text.reserve(letters.size() * 3);
  for (const char32_t letter : letters) {
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(letter));
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
  }
  return text;
}

}  // namespace khabar
