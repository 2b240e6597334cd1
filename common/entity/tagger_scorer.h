// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/entity/tagger_features.h"
#include "common/entity/tagger_model.h"
#include "common/entity/tagger_words.h"

namespace khabar {

/// Sums up what a model's features say of each word of a sentence. Remembers the words met lately,
/// so it is not safe to share between threads. The model must outlive it.
class TaggerScorer {
 public:
  explicit TaggerScorer(const TaggerModel& model);

  /// Scores of the labels of each word; valid until the next call. Cost: some 200 ns a word.
  ///
  /// hints  What the catalogue says of each token; may be empty.
  const std::vector<LabelScores>& score(std::string_view text, const std::vector<Token>& tokens,
                                        std::span<const TokenHint> hints,
                                        std::span<const TaggerWord> sentence);

 private:
  /// A written form with all that it adds to labels, by its place in the window.
  struct ScoredWord {
    std::uint64_t written_hash = 0;
    WordTraits traits;
    std::array<LabelScores, kWindow> by_place{};
  };

  ScoredWord score_form(std::string_view form, const WordTraits& traits);
  const ScoredWord& look_up(std::string_view text, const std::vector<Token>& tokens,
                            const TaggerWord& word, LetterCase letters);
  void push(const ScoredWord& word, TokenHint hint);
  void add_windows(std::size_t begin, std::size_t end);

  const TaggerModel& model_;
  std::vector<FeatureKey> features_;  // kept for its memory, as what follows
  ScoredWord edge_;                   // what stands before and after a sentence
  std::vector<ScoredWord> cache_;     // by hash of the written form
  std::string form_buffer_;
  std::vector<WordTraits> traits_;  // of the sentence between two edges on either side
  std::vector<LabelScores> scores_;
};

}  // namespace khabar
