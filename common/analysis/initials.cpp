// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/initials.h"

#include <algorithm>
#include <array>

#include "common/analysis/character_class.h"
#include "common/analysis/letter_names.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Titles stand before initials; they are not part of them: डॉ.ए.पी.जे.
constexpr std::array<std::string_view, 8> kTitles = {"डॉ",  "डा",  "डाॅ", "पं",
                                                     "प्रो", "श्री", "मो", "रु"};

constexpr std::size_t kMaxUnitBytes = 24;   // "डब्ल्यू" takes 21
constexpr std::size_t kMaxUnitLetters = 2;  // "पीएच" of पीएच.डी. has two

bool is_one_latin_letter(std::string_view unit) {
  std::size_t next = 0;
  return character_class(next_code_point(unit, next)) == CharacterClass::latin &&
         next == unit.size();
}

bool is_letter_name(std::string_view unit) {
  const auto letters = read_letters(unit);
  return letters && letters->size() <= kMaxUnitLetters;
}

bool is_title(std::string_view unit) {
  return std::find(kTitles.begin(), kTitles.end(), unit) != kTitles.end();
}

bool is_one_devanagari_letter(std::string_view unit) {
  std::size_t next = 0;
  return character_class(next_code_point(unit, next)) == CharacterClass::devanagari &&
         count_graphemes(unit) == 1;
}

}  // namespace

bool is_initial(std::string_view unit, InitialsStyle style) {
  if (unit.empty() || unit.size() > kMaxUnitBytes) return false;
  if (is_one_latin_letter(unit) || is_letter_name(unit)) return true;
  return style == InitialsStyle::tight && is_one_devanagari_letter(unit) && !is_title(unit);
}

}  // namespace khabar
