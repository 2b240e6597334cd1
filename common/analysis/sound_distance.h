// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "common/analysis/sound_costs.h"
#include "common/analysis/sounds.h"

namespace khabar {

/// Costs of a distance are -10 ln of a probability: 0 is certain, 10 is a common other spelling,
/// 60 is another sound. kFarSound and more means "not the same word".
inline constexpr int kFarSound = 1 << 20;

/// How well Devanagari words spell a Latin word: vowels, their length, aspiration, schwas and
/// English spellings cost what writers made them cost (see sound_costs). Keep one for a query and
/// ask it about many words.
class LatinMatcher {
 public:
  explicit LatinMatcher(std::string_view latin_word);

  /// How well they spell an English word as it is said: see pronunciation.h.
  static LatinMatcher pronounced(std::string_view phonemes);

  /// Cost of writing the word with these sounds (of devanagari_sounds) as the Latin word; kFarSound
  /// as soon as it must exceed `limit`. Cost: about 0.3 µs for words of eight letters.
  int cost(std::string_view sounds, int limit = kFarSound) const;

  /// Letters heard in the Latin word, or phonemes; 0 when there are none and every cost is
  /// kFarSound.
  std::size_t letters() const { return letters_.size(); }

 private:
  static constexpr std::size_t kMaxLetters = kMaxSounds + 1;
  using CostColumn = std::array<int, kMaxLetters>;

  LatinMatcher(std::string letters, const SoundCosts& sound_costs);

  bool add_sound(char sound, int limit, CostColumn& column) const;

  std::string letters_;
  const SoundCosts* sound_costs_;
  std::array<int, kMaxLetters> silent_{};
};

/// The letters that LatinMatcher matches: latin_letters, with ks for x as Hindi writes it, and a
/// last letter once, as in "mann" and "class".
std::string matched_letters(std::string_view latin_word);

/// Cost of hearing one Devanagari word's sounds as another's: 0 when they sound the same, little
/// for long and short vowels, ॉ and ा, श and ष, more for aspiration and retroflexion.
int sound_distance(std::string_view sounds, std::string_view other_sounds, int limit = kFarSound);

/// 1 for no cost at all, towards 0 with the cost per letter or sound.
double closeness_of(int cost, std::size_t letters);

}  // namespace khabar
