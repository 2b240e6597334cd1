// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "common/entity/tagger_weights.h"

namespace khabar {
namespace {

using Row = TaggerWeights::Row;

LabelScores scores_of(const TaggerWeights& weights, FeatureKey feature) {
  LabelScores scores{100};
  weights.prefetch(feature);
  weights.add(feature, scores);
  return scores;
}

}  // namespace

TEST_SUITE("entity/tagger_weights") {
  TEST_CASE("add: adds those of a feature, nothing for others") {
    const TaggerWeights weights({{5, {-4, 0, 4}}, {900, {1, 2, 3}}});
    CHECK(scores_of(weights, 5) == LabelScores{96, 0, 4});
    CHECK(scores_of(weights, 900) == LabelScores{101, 2, 3});
    CHECK(scores_of(weights, 6) == LabelScores{100});
    CHECK(scores_of(TaggerWeights({}), 6) == LabelScores{100});
  }

  TEST_CASE("add: finds every row, in lines that run over and in the last") {
    std::mt19937 random(3);
    std::map<FeatureKey, std::int8_t> known;
    for (int i = 0; i < 3000; ++i)
      known[static_cast<FeatureKey>(random()) | 1U] = static_cast<std::int8_t>(i % 100 + 1);
    for (FeatureKey i = 0; i < 200; ++i) known[2 * i + 2] = 7;  // far more than one line holds
    for (FeatureKey i = 0; i < 60; ++i) known[0xFFFFFFFFU - 2 * i] = 9;
    std::vector<Row> rows;
    for (const auto& [key, weight] : known) rows.push_back({key, {weight}});
    const TaggerWeights weights(rows);
    for (const auto& [key, weight] : known) {
      CAPTURE(key);
      CHECK(scores_of(weights, key)[0] == 100 + weight);
      if (!known.contains(key + 1)) CHECK(scores_of(weights, key + 1) == LabelScores{100});
    }
    CHECK(weights.rows().size() == known.size());
    CHECK(weights.rows().front().key == known.begin()->first);
    CHECK(weights.rows().back().key == known.rbegin()->first);
  }
}

}  // namespace khabar
