// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/letter_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace khabar {
namespace {

struct LetterName {
  char letter;
  std::string_view name;
};

/// The first name of a letter is how it is written, later ones are read too. Longer names come
/// before those that they begin with.
constexpr std::array kLetterNames = {
    LetterName{'w', "डब्ल्यू"}, LetterName{'w', "डब्ल्यु"}, LetterName{'w', "डब्लू"},
    LetterName{'w', "डब्लयू"}, LetterName{'w', "डबल्यू"}, LetterName{'q', "क्यू"},
    LetterName{'q', "क्यु"},   LetterName{'x', "एक्स"},  LetterName{'x', "ऐक्स"},
    LetterName{'z', "जेड"},   LetterName{'z', "जैड"},   LetterName{'y', "वाई"},
    LetterName{'y', "वाइ"},  LetterName{'y', "वाय"},  LetterName{'i', "आई"},
    LetterName{'i', "आइ"},   LetterName{'r', "आर"},   LetterName{'h', "एच"},
    LetterName{'h', "ऐच"},   LetterName{'f', "एफ"},   LetterName{'f', "ऐफ"},
    LetterName{'m', "एम"},   LetterName{'m', "ऐम"},   LetterName{'n', "एन"},
    LetterName{'n', "ऐन"},   LetterName{'l', "एल"},   LetterName{'l', "ऐल"},
    LetterName{'s', "एस"},   LetterName{'s', "ऐस"},   LetterName{'o', "ओ"},
    LetterName{'k', "के"},    LetterName{'g', "जी"},   LetterName{'j', "जे"},
    LetterName{'t', "टी"},   LetterName{'d', "डी"},   LetterName{'p', "पी"},
    LetterName{'b', "बी"},   LetterName{'u', "यू"},    LetterName{'u', "यु"},
    LetterName{'v', "वी"},   LetterName{'c', "सी"},   LetterName{'e', "ई"},
    LetterName{'a', "ए"}};

}  // namespace

std::string spell_letters(std::string_view letters) {
  if (letters.size() > kMaxInitials) return {};
  std::string spelled;
  for (const char letter : letters) {
    const auto* found = std::find_if(kLetterNames.begin(), kLetterNames.end(),
                                     [&](const LetterName& l) { return l.letter == letter; });
    if (found == kLetterNames.end()) return {};
    spelled += found->name;
  }
  return spelled;
}

std::vector<std::string> spellings_of_letters(std::string_view letters) {
  constexpr std::size_t kMostSpellings = 16;
  if (spell_letters(letters).empty()) return {};
  std::vector<std::string> spellings{""};
  for (const char letter : letters) {
    std::vector<std::string> longer;
    for (const LetterName& name : kLetterNames) {
      if (name.letter != letter) continue;
      for (const auto& begun : spellings) longer.push_back(begun + std::string(name.name));
    }
    longer.resize(std::min(longer.size(), kMostSpellings));
    spellings = std::move(longer);
  }
  return spellings;
}

std::optional<std::string> read_letters(std::string_view devanagari_word) {
  std::string letters;
  for (std::string_view rest = devanagari_word; !rest.empty();) {
    const auto* found = std::find_if(kLetterNames.begin(), kLetterNames.end(),
                                     [&](const LetterName& l) { return rest.starts_with(l.name); });
    if (found == kLetterNames.end() || letters.size() == kMaxInitials) return std::nullopt;
    letters += found->letter;
    rest.remove_prefix(found->name.size());
  }
  if (letters.empty()) return std::nullopt;
  return letters;
}

}  // namespace khabar
