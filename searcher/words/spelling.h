// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/words/sound_lookup.h"

namespace khabar {

/// A word of the index that may have been meant.
struct Suggestion {
  std::string exact;
  double likelihood = 0;           ///< For comparing suggestions for one word only.
  Xapian::doccount frequency = 0;  ///< Fields of articles that have it.
};

/// Did-you-mean for single words, in both scripts and across them.
///
/// Derived from the words filed by sound: a typing error in a vowel leaves the key of a word
/// unchanged, one in a consonant changes it by one edit. No dictionary of its own, on disk or in
/// memory.
class SpellingSuggester {
 public:
  explicit SpellingSuggester(const Xapian::Database& index) : lookup_(index) {}

  /// The likeliest word, absent when `exact_word` is common and right or nothing is near.
  std::optional<Suggestion> suggest(std::string_view exact_word) const;

  /// At most `limit` words, likeliest first: near in code points and in sound, and frequent.
  std::vector<Suggestion> rank(std::string_view exact_word, std::size_t limit) const;

 private:
  SoundLookup lookup_;
};

}  // namespace khabar
