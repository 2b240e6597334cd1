// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/initials.h"

#include <algorithm>
#include <array>

#include "common/analysis/character_class.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Names of the Latin letters as Hindi newspapers spell them, sorted by code point.
constexpr std::array<std::string_view, 36> kLetterNames = {
    "आई", "आर",   "इ",  "ई",  "ए",  "एक्स", "एच",  "एन",  "एफ",   "एम",  "एल",   "एस",
    "ऐ",  "ओ",    "के",  "क्यू", "जी", "जे",   "जेड",  "टी",  "डबल्यू", "डब्लू", "डब्ल्यू", "डी",
    "पी", "पीएच", "बी", "यु",  "यू",  "व",   "वाई", "वाय", "वी",   "सी",  "ज़ेड",   "ज़ेड"};

/// Titles stand before initials; they are not part of them: डॉ.ए.पी.जे.
constexpr std::array<std::string_view, 8> kTitles = {"डॉ",  "डा",  "डाॅ", "पं",
                                                     "प्रो", "श्री", "मो", "रु"};

constexpr std::size_t kMaxUnitBytes = 24;  // "डब्ल्यू" takes 21

bool is_one_latin_letter(std::string_view unit) {
  std::size_t next = 0;
  return character_class(next_code_point(unit, next)) == CharacterClass::latin &&
         next == unit.size();
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_one_devanagari_letter(std::string_view unit) {
  std::size_t next = 0;
  return character_class(next_code_point(unit, next)) == CharacterClass::devanagari &&
         count_graphemes(unit) == 1;
}

}  // namespace

bool is_initial(std::string_view unit, InitialsStyle style) {
  if (unit.empty() || unit.size() > kMaxUnitBytes) return false;
  if (is_one_latin_letter(unit) || contains(kLetterNames, unit)) return true;
  return style == InitialsStyle::tight && is_one_devanagari_letter(unit) &&
         !contains(kTitles, unit);
}

}  // namespace khabar
