// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/sound_distance.h"

namespace khabar {

/// A word in Latin letters as Hindi would write it: by its letters (chunav) and, when English has
/// it, by how it is said (police, पुलिस). The channel of a noisy-channel model: costs are -10 ln
/// P(Latin word | sounds), learned from word pairs (see sound_costs.h).
class HeardWord {
 public:
  /// english_articles  Articles that have the Latin word: the more, the surer it is meant as the
  ///                   English word that the dictionary says how to say.
  HeardWord(std::string_view latin_word, double english_articles);

  /// A word that is known to be Hindi: only its letters count.
  static HeardWord of_hindi(std::string_view latin_word) { return HeardWord(latin_word); }

  /// Cost of having meant a word of these sounds (of devanagari_sounds); kFarSound when it must
  /// exceed `limit`.
  int cost(std::string_view sounds, int limit) const;

  /// Letters heard; 0 when there are none, and every cost is kFarSound.
  std::size_t letters() const { return written_.letters(); }

  /// Whether English has the word.
  bool is_english() const { return !said_.empty(); }

  /// The sound keys that the word may be filed under in Devanagari.
  std::vector<std::string> keys() const;

 private:
  explicit HeardWord(std::string_view latin_word) : word_(latin_word), written_(latin_word) {}

  std::string word_;
  LatinMatcher written_;
  std::vector<LatinMatcher> said_;
  std::vector<std::string> said_keys_;
  int cost_of_spelling_ = 0;  // more than the letters cost, when English has the word
};

/// What the letters of an English word may cost beyond the limit for the whole: its spelling is
/// further from Hindi than its sound. Letters that cost more need not be weighed.
inline constexpr int kMoreBySpelling = 45;

/// Chance that what costs so much is the same word at all, from 1 for no cost to 0. Fitted to the
/// best word found for romanised words, against whether it was right.
double chance_of_same(int cost, std::size_t letters);

}  // namespace khabar
