// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/tagger_decoder.h"

namespace khabar {
namespace {

int score_of(const TaggerModel::Transitions& transitions, const std::vector<LabelScores>& scores,
             const std::vector<TaggerLabel>& labels) {
  int sum = 0;
  std::size_t previous = kTaggerLabels;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    sum += transitions[previous][labels[i]] + scores[i][labels[i]];
    previous = labels[i];
  }
  return sum;
}

bool is_allowed(const std::vector<TaggerLabel>& labels) {
  TaggerLabel previous = kNoName;
  for (const TaggerLabel label : labels) {
    if (!may_follow(label, previous)) return false;
    previous = label;
  }
  return true;
}

/// The best score of all allowed sequences of three labels, tried one by one.
int best_of_all(const TaggerModel::Transitions& transitions,
                const std::vector<LabelScores>& scores) {
  int best = -1'000'000;
  for (TaggerLabel a = 0; a < kTaggerLabels; ++a) {
    for (TaggerLabel b = 0; b < kTaggerLabels; ++b) {
      for (TaggerLabel c = 0; c < kTaggerLabels; ++c) {
        if (!is_allowed({a, b, c})) continue;
        best = std::max(best, score_of(transitions, scores, {a, b, c}));
      }
    }
  }
  return best;
}

}  // namespace

TEST_SUITE("entity/tagger_decoder") {
  TEST_CASE("decode: the best allowed sequence, as trying all of them finds it") {
    std::mt19937 random(11);
    const auto draw = [&] { return static_cast<std::int16_t>(random() % 200) - 100; };
    TaggerDecoder decoder;
    for (int round = 0; round < 200; ++round) {
      TaggerModel::Transitions transitions{};
      for (LabelScores& row : transitions) {
        for (std::int16_t& score : row) score = static_cast<std::int16_t>(draw());
      }
      std::vector<LabelScores> scores(3);
      for (LabelScores& row : scores) {
        for (std::int16_t& score : row) score = static_cast<std::int16_t>(draw());
      }
      std::vector<TaggerLabel> labels;
      decoder.decode(transitions, scores, labels);
      REQUIRE(labels.size() == 3);
      CHECK(is_allowed(labels));
      CHECK(score_of(transitions, scores, labels) == best_of_all(transitions, scores));
    }
  }

  TEST_CASE("decode: an empty sentence has no labels") {
    TaggerDecoder decoder;
    std::vector<TaggerLabel> labels = {1, 2};
    decoder.decode({}, {}, labels);
    CHECK(labels.empty());
  }
}

}  // namespace khabar
