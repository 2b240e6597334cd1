// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_key.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "common/analysis/letter_names.h"
#include "common/analysis/sound_key.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxNameBytes = 256;

/// Words beside a name that are not part of it, lower case.
constexpr std::array<std::string_view, 40> kTitles = {
    "adv",      "dr",     "late",   "lt",    "md",     "mohamad",  "mohamed", "mohammad",
    "mohammed", "mohd",   "mr",     "mrs",   "ms",     "muhammad", "prof",    "shree",
    "shri",     "smt",    "sri",    "sir",   "एडवोकेट", "डॉ",       "डा",      "डॉक्टर",
    "प्रो",      "प्रोफेसर", "मरहूम",   "मुहम्मद", "मृत",     "मृतक",      "मो",      "मोहम्मद",
    "लेट",       "श्री",    "श्रीमती", "सर",    "सुश्री",   "स्व",       "स्वर्गिय",  "स्वर्गीय"};

/// ज़ and ज, ड़ and ड are often written for each other.
std::string without_nukta(std::string_view name) {
  static constexpr std::string_view kNukta = "\u093C";
  std::string plain = to_nfc(name);
  for (std::size_t at = plain.find(kNukta); at != std::string::npos; at = plain.find(kNukta, at)) {
    plain.erase(at, kNukta.size());
  }
  return plain;
}

bool is_word_code_point(char32_t c) {
  const bool devanagari = c >= 0x0900 && c <= 0x097F && c != 0x0964 && c != 0x0965 && c != 0x0970;
  const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x17F);
  return devanagari || latin || c == 0x200C || c == 0x200D;
}

std::vector<std::string_view> split_words(std::string_view name) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    if (is_word_code_point(next_code_point(name, i))) continue;
    if (at > begin) words.push_back(name.substr(begin, at - begin));
    begin = i;
  }
  if (begin < name.size()) words.push_back(name.substr(begin));
  return words;
}

bool is_title(std::string_view word) {
  return std::find(kTitles.begin(), kTitles.end(), to_lower(word)) != kTitles.end();
}

bool is_devanagari(std::string_view word) {
  return static_cast<unsigned char>(word.front()) >= 0xE0;
}

/// Letters of "BBC" or "M"; absent for a word that is pronounced as one.
std::optional<std::string> latin_initials(std::string_view word) {
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool has_vowel = word.find_first_of("AEIOU") != std::string_view::npos;
  if (word.size() > 1 && (!capitals || (word.size() > 3 && has_vowel))) return std::nullopt;
  return to_lower(word);
}

/// Letters of "बीबीसी", "एम" or "म"; absent for a word that is not made of letter names.
std::optional<std::string> devanagari_initials(std::string_view word) {
  constexpr std::size_t kOneLetterBytes = 3;
  if (word.size() == kOneLetterBytes && !consonant_skeleton(word).empty()) {
    return consonant_skeleton(word);
  }
  return read_letters(word);
}

std::optional<std::string> initials_of(std::string_view word) {
  return is_devanagari(word) ? devanagari_initials(word) : latin_initials(word);
}

bool is_nasal(char consonant) {
  return consonant == 'm' || consonant == 'n';
}

/// Bengali and Tamil speakers write च and श, व and ब alike.
std::string coarsen(std::string_view skeleton) {
  std::string coarse;
  for (const char c : skeleton) {
    const char merged = c == 'c' ? 's' : c == 'w' ? 'b' : c;
    if (!is_nasal(merged) && !coarse.empty() && is_nasal(coarse.back())) {
      coarse.back() = merged == 'p' || merged == 'b' ? 'm' : 'n';
    }
    if (coarse.empty() || coarse.back() != merged) coarse += merged;
  }
  return coarse;
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string plain = without_nukta(name.substr(0, kMaxNameBytes));
  std::vector<std::string_view> words = split_words(plain);
  const auto titles = std::stable_partition(words.begin(), words.end(),
                                            [](std::string_view word) { return !is_title(word); });
  if (titles != words.begin()) words.erase(titles, words.end());

  std::string initials;
  std::string skeleton;
  std::size_t full_words = 0;
  bool vowel_first = false;
  for (const std::string_view word : words) {
    if (const auto letters = initials_of(word)) {
      initials += *letters;
      continue;
    }
    if (full_words++ == 0) vowel_first = sound_key(word).starts_with('a');
    skeleton += consonant_skeleton(word);
  }
  std::string key = vowel_first ? "a" : "";
  key += coarsen(skeleton);
  if (full_words > 0) std::sort(initials.begin(), initials.end());  // "Kumar R" is "R. Kumar"
  if (full_words < 2 && !initials.empty()) key.append(".").append(initials);
  return key;
}

}  // namespace khabar
