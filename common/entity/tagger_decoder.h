// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/entity/tagger_model.h"

namespace khabar {

/// Finds the most likely labels of a sentence. Keeps its memory from one sentence to the next.
class TaggerDecoder {
 public:
  /// Replaces `labels` with the best sequence for `scores`, one per word. Viterbi, "Error Bounds
  /// for Convolutional Codes", 1967.
  void decode(const TaggerModel::Transitions& transitions, const std::vector<LabelScores>& scores,
              std::vector<TaggerLabel>& labels);

 private:
  std::vector<std::array<TaggerLabel, kTaggerLabels>> best_previous_;
};

}  // namespace khabar
