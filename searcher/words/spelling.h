// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/words/sound_lookup.h"
#include "searcher/words/variants.h"

namespace khabar {

/// A word of the index that may have been meant.
struct Suggestion {
  std::string exact;
  double likelihood = 0;           ///< For comparing suggestions for one word only.
  Xapian::doccount frequency = 0;  ///< Fields of articles that have it.
};

/// Did-you-mean for single words, each in its own script.
///
/// A noisy channel: what typing errors turn the suggestion into the word (a vowel left out is
/// likelier than another consonant), times how common it is in the index, against the word being
/// right as it stands. Candidates come from the words filed by sound: a typing error in a vowel
/// leaves the key of a word unchanged, one in a consonant changes it by one edit; and from those
/// that begin with the same two letters. No dictionary of its own, on disk or in memory.
class SpellingSuggester {
 public:
  explicit SpellingSuggester(const IndexTerms& index)
      : index_(index), lookup_(index), variants_(index) {}

  /// The likeliest word, absent when `exact_word` is likelier right as it is, when the other script
  /// has it (chunav, चुनाव), or when nothing is near.
  std::optional<Suggestion> suggest(std::string_view exact_word) const;

  /// At most `limit` words of the same script, likeliest first: few typing errors, and frequent.
  std::vector<Suggestion> rank(std::string_view exact_word, std::size_t limit) const;

 private:
  IndexTerms index_;
  SoundLookup lookup_;
  VariantFinder variants_;
};

}  // namespace khabar
