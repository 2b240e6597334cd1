// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/entity/tagger_case.h"
#include "common/entity/tagger_hints.h"
#include "common/entity/tagger_model.h"

namespace khabar {

/// What one written form tells about names, in any script. Computed once per form and cached.
struct WordTraits {
  std::uint64_t word = 0;   ///< Hash of the normal form.
  std::uint64_t shape = 0;  ///< Hash of the runs of kinds of characters: "Xx", "X.X", "h-h".
  WordClass word_class;
  bool is_punctuation = false;  ///< Or the edge of a sentence.
  bool latin = false;
  TokenHint hint = 0;  ///< Of the word where it stands; not part of the written form.
};

/// Traits of a word whose normal form is `form` and which the text writes as `written`.
WordTraits word_traits(std::string_view form, std::string_view written, bool is_punctuation,
                       LetterCase letters, const TaggerModel& classes);

/// Traits of the nothing before and after a sentence.
WordTraits edge_traits(const TaggerModel& classes);

/// Normal form of the nothing before and after a sentence.
inline constexpr std::string_view kSentenceEdge = "\n";

/// The word to label in the middle, the two before and the two after.
inline constexpr std::size_t kWindow = 5;
using TraitsWindow = std::array<const WordTraits*, kWindow>;

/// Appends the features that a word of the normal form `form` gives to the label of the middle word
/// when it stands at `place` of the window. They do not depend on the other words.
void append_word_features(const WordTraits& word, std::string_view form, std::size_t place,
                          std::vector<FeatureKey>& features);

/// The feature that every word has.
inline constexpr FeatureKey kBiasFeature = 1;

/// Appends the features of words together and of what the catalogue says of them.
void append_window_features(const TraitsWindow& window, std::vector<FeatureKey>& features);

}  // namespace khabar
