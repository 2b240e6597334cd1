// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/pattern_spellings.h"

#include <array>
#include <string_view>

namespace khabar {

std::vector<std::string> pattern_spellings(const std::string& folded) {
  struct Nasal {
    std::string_view letter;
    std::string_view stops;  // of its own class; see fold_nasals of the normalizer
  };
  constexpr std::array<Nasal, 5> kNasals = {
      {{"ङ", "कखगघ"}, {"ञ", "चछजझ"}, {"ण", "टठडढ"}, {"न", "चछजझटठडढतथदध"}, {"म", "पफबभ"}}};
  std::vector<std::string> patterns = {folded};
  const std::size_t star = folded.find_first_of("*?");
  if (star == std::string::npos || folded[star] != '*') return patterns;
  std::string start = folded.substr(0, star);
  if (start.ends_with(kVirama)) start.resize(start.size() - std::string_view(kVirama).size());
  for (const auto& [letter, stops] : kNasals) {
    if (!start.ends_with(letter) || start.size() == letter.size()) continue;
    const std::string before = start.substr(0, start.size() - letter.size()) + "ं";
    for (std::size_t i = 0; i < stops.size(); i += letter.size()) {
      patterns.push_back(before + std::string(stops.substr(i, letter.size())) +
                         folded.substr(star));
    }
  }
  return patterns;
}

std::vector<std::string> beginning_spellings(const std::string& folded) {
  auto beginnings = pattern_spellings(folded + '*');
  for (auto& beginning : beginnings) beginning.pop_back();
  return beginnings;
}

}  // namespace khabar
