// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_decoder.h"

#include <algorithm>

namespace khabar {
namespace {

using PathScores = std::array<std::int32_t, kTaggerLabels>;

/// Less than any sentence scores.
constexpr std::int32_t kImpossible = -(1 << 30);

PathScores first_scores(const TaggerModel::Transitions& transitions, const LabelScores& scores) {
  PathScores paths{};
  for (std::size_t label = 0; label < kTaggerLabels; ++label) {
    const bool possible = may_follow(static_cast<TaggerLabel>(label), kNoName);
    paths[label] = possible ? transitions[kTaggerLabels][label] + scores[label] : kImpossible;
  }
  return paths;
}

}  // namespace

void TaggerDecoder::decode(const TaggerModel::Transitions& transitions,
                           const std::vector<LabelScores>& scores,
                           std::vector<TaggerLabel>& labels) {
  labels.resize(scores.size());
  if (scores.empty()) return;
  best_previous_.resize(scores.size());
  PathScores paths = first_scores(transitions, scores.front());
  for (std::size_t i = 1; i < scores.size(); ++i) {
    PathScores next;
    for (TaggerLabel label = 0; label < kTaggerLabels; ++label) {
      next[label] = kImpossible;
      for (TaggerLabel previous = 0; previous < kTaggerLabels; ++previous) {
        if (!may_follow(label, previous)) continue;
        const std::int32_t score = paths[previous] + transitions[previous][label];
        if (score <= next[label]) continue;
        next[label] = score;
        best_previous_[i][label] = previous;
      }
      next[label] += scores[i][label];
    }
    paths = next;
  }
  auto label = static_cast<TaggerLabel>(std::ranges::max_element(paths) - paths.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    labels[i] = label;
    label = best_previous_[i][label];
  }
}

}  // namespace khabar
