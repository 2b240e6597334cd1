// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/spoken_name.h"

#include <algorithm>
#include <iterator>

#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/entity/name_parts.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Chosen on names in both scripts, see scripts/measure_linking: a name is written with and without
/// initials, yet more often another one has none.
constexpr int kMissingInitialsCost = 25;
constexpr int kMissingInitialCost = 12;

/// No word may be further from its like than this for each letter, however well the others fit:
/// "Sunil Kumar" is not सुनीता कुमार.
constexpr int kWordLetterLimit = 14;

/// Shorter names say too little for a limit by their letters alone.
constexpr std::size_t kLeastLetters = 4;

/// The letter for all those that one of the scripts writes alike: vowels, C and S (सि), F and P.
char class_of_initial(char letter) {
  static constexpr std::string_view kClasses = "absdapghajklmnapkrstavvsaj";
  return kClasses[static_cast<std::size_t>(letter - 'a')];
}

char outline_letter(char consonant) {
  static constexpr std::string_view kConsonants = "kgcjtdnmpbwrls";
  static constexpr std::string_view kLetters = "kkssttnnppprls";
  return kLetters[kConsonants.find(consonant)];
}

/// Cost of what the initials of two names do not share; kFarSound when they share none.
int initials_cost(const std::string& one, const std::string& other) {
  if (one == other) return 0;
  if (one.empty() || other.empty()) return kMissingInitialsCost;
  std::string shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(shared));
  if (shared.empty()) return kFarSound;
  const std::size_t most = std::max(one.size(), other.size());
  return kMissingInitialCost * static_cast<int>(most - shared.size());
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool words_agree(const SpokenName& latin, const SpokenName& devanagari) {
  if (latin.words.size() != devanagari.words.size()) return true;  // "Ram Kumar", रामकुमार
  for (std::size_t i = 0; i < latin.words.size(); ++i) {
    const LatinMatcher matcher(latin.words[i]);
    const int limit = kWordLetterLimit * static_cast<int>(matcher.letters());
    if (matcher.cost(devanagari.words[i], limit) == kFarSound) return false;
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
  const int beside = initials_cost(latin.initials, devanagari.initials);
  const LatinMatcher matcher(joined(latin.words));
  const int limit = letter_limit * static_cast<int>(std::max(matcher.letters(), kLeastLetters));
  if (beside > limit) return kFarSound;
  const int cost = matcher.cost(joined(devanagari.words), limit - beside);
  return cost == kFarSound || !words_agree(latin, devanagari) ? kFarSound : cost + beside;
}

}  // namespace khabar
