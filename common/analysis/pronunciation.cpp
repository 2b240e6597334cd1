// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/pronunciation.h"

#include <algorithm>

#include "common/analysis/dictionaries/dictionary_data.h"
#include "common/analysis/dictionaries/word_table.h"

namespace khabar {
namespace {

/// Class of sound_key for a phoneme; 0 for what no key has.
char class_of_phoneme(char phoneme) {
  constexpr std::string_view kPhonemes = "bCdDfgJklmnNprRsStTvwzZ";
  constexpr std::string_view kClasses = "bcddpgjklmnnprrssttbbjj";
  const std::size_t at = kPhonemes.find(phoneme);
  return at == std::string_view::npos ? '\0' : kClasses[at];
}

}  // namespace

std::vector<std::string_view> pronunciations_of(std::string_view latin_word) {
  static const WordTable table(pronunciation_image());
  std::vector<std::string_view> readings;
  const auto found = table.find(latin_word);
  if (!found) return readings;
  for (std::string_view rest = *found; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    readings.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return readings;
}

std::string pronounced_key(std::string_view phonemes) {
  if (phonemes.empty()) return {};
  std::string key;
  for (std::size_t i = 0; i < phonemes.size(); ++i) {
    const bool nasal_g = phonemes[i] == 'g' && i > 0 && phonemes[i - 1] == 'N';
    const char heard = class_of_phoneme(phonemes[i]);
    if (heard == 0 || nasal_g || key.ends_with(heard)) continue;
    if ((heard == 'p' || heard == 'b') && key.ends_with('n')) key.back() = 'm';
    key += heard;
  }
  const char first = phonemes.front();
  if (first == 'h') return 'h' + key;
  const bool opens = first == 'y' || kVowelPhonemes.find(first) != std::string_view::npos;
  return opens ? 'a' + key : key;
}

}  // namespace khabar
