// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/spoken_name.h"

#include <algorithm>

#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/entity/name_parts.h"
#include "common/entity/word_ends.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// A name is written with and without its initials, yet one without is more often somebody else,
/// and a short one says too little, a surname alone ("N.S. Shekhawat") even less. Chosen on names
/// in both scripts, see scripts/measure_linking.
constexpr int kMissingInitialsCost = 25;
constexpr std::size_t kLeastLettersWithoutInitials = 9;
constexpr std::size_t kLeastLettersOfOneWord = 11;

/// A word alone, "Arjun", is near many: अर्जन.
constexpr int kLoneLetterLimit = 8;

/// Shorter names say too little for a limit by their letters alone.
constexpr std::size_t kLeastLetters = 4;

/// The letter for all those that one of the scripts writes alike: A, E and I (ए, ऐ), C and S (सि).
char class_of_initial(char letter) {
  static constexpr std::string_view kClasses = "absdafghajklmnopkrstuvvsuj";
  return kClasses[static_cast<std::size_t>(letter - 'a')];
}

char outline_letter(char consonant) {
  static constexpr std::string_view kConsonants = "kgcjtdnmpbwrls";
  static constexpr std::string_view kLetters = "kkssttnnppprls";
  return kLetters[kConsonants.find(consonant)];
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

/// However well the others fit: "Sunil Kumar" is not सुनीता कुमार.
bool each_word_agrees(const SpokenName& latin, const SpokenName& devanagari, int letter_limit) {
  if (latin.words.size() != devanagari.words.size()) {  // "Ram Kumar", रामकुमार, not रामकुमारी
    return latin.words.empty() || devanagari.words.empty() ||
           end_alike(latin.words.back(), devanagari.words.back());
  }
  for (std::size_t i = 0; i < latin.words.size(); ++i) {
    const LatinMatcher matcher(latin.words[i]);
    const int limit = letter_limit * static_cast<int>(matcher.letters());
    if (matcher.cost(devanagari.words[i], limit) == kFarSound) return false;
    const std::string& word = latin.words[i];
    if (!begin_alike(word, devanagari.words[i]) || !end_alike(word, devanagari.words[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

SpokenName spoken_name(std::string_view name) {
  SpokenName spoken;
  NameParts parts = name_parts(name);
  for (const std::string& word : parts.words) {
    for (const char consonant : consonant_skeleton(word)) {
      const char letter = outline_letter(consonant);
      if (!spoken.outline.ends_with(letter)) spoken.outline += letter;
    }
    std::size_t next = 0;
    spoken.script = script_of(next_code_point(word, next));
    spoken.words.push_back(spoken.script == Script::devanagari ? devanagari_sounds(word)
                                                               : latin_letters(word));
  }
  for (const char letter : parts.initials) spoken.initials += class_of_initial(letter);
  std::sort(spoken.initials.begin(), spoken.initials.end());
  return spoken;
}

int name_distance(const SpokenName& latin, const SpokenName& devanagari, int letter_limit) {
  const bool lone = latin.words.size() == 1 && devanagari.words.size() == 1;
  if (lone && latin.initials.empty() && devanagari.initials.empty()) {
    letter_limit = std::min(letter_limit, kLoneLetterLimit);
  }
  const LatinMatcher matcher(joined(latin.words));
  const int limit = letter_limit * static_cast<int>(std::max(matcher.letters(), kLeastLetters));
  int beside = 0;
  if (latin.initials != devanagari.initials) {
    if (!latin.initials.empty() && !devanagari.initials.empty()) return kFarSound;
    const bool one_word = std::min(latin.words.size(), devanagari.words.size()) == 1;
    if (matcher.letters() < (one_word ? kLeastLettersOfOneWord : kLeastLettersWithoutInitials)) {
      return kFarSound;
    }
    beside = kMissingInitialsCost;
  }
  const int cost = matcher.cost(joined(devanagari.words), limit - beside);
  if (cost == kFarSound || !each_word_agrees(latin, devanagari, letter_limit)) return kFarSound;
  return cost + beside;
}

}  // namespace khabar
