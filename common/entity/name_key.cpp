// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_key.h"

#include <algorithm>

#include "common/analysis/sound_key.h"
#include "common/entity/name_parts.h"

namespace khabar {
namespace {

/// Two words with fewer letters in their key need their initials to be told from others.
constexpr std::size_t kTellingLetters = 7;

bool is_nasal(char consonant) {
  return consonant == 'm' || consonant == 'n';
}

/// Bengali and Tamil speakers write च and श, व and ब alike.
std::string coarsen(std::string_view skeleton) {
  std::string coarse;
  for (const char c : skeleton) {
    const char merged = c == 'c' ? 's' : c == 'w' ? 'b' : c;
    if (!is_nasal(merged) && coarse.size() > 1 && is_nasal(coarse.back())) {
      coarse.back() = merged == 'p' || merged == 'b' ? 'm' : 'n';
    }
    if (coarse.empty() || coarse.back() != merged) coarse += merged;
  }
  return coarse;
}

}  // namespace

std::string name_key(std::string_view name) {
  NameParts parts = name_parts(name);
  std::string skeleton;
  for (const std::string& word : parts.words) skeleton += consonant_skeleton(word);
  const bool vowel_first = !parts.words.empty() && sound_key(parts.words.front()).starts_with('a');
  std::string key = vowel_first ? "a" : "";
  key += coarsen(skeleton);
  if (!parts.words.empty()) {
    std::sort(parts.initials.begin(), parts.initials.end());  // "Kumar R" is "R. Kumar"
  }
  const bool telling = parts.words.size() > 1 && key.size() >= kTellingLetters;
  if (!telling && !parts.initials.empty()) key.append(".").append(parts.initials);
  return key;
}

}  // namespace khabar
