// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/model_maker.h"

#include <algorithm>
#include <cmath>

#include "common/entity/tagger_features.h"

namespace khabar {
namespace {

/// Taken from "no name": the model finds too few names otherwise. In nats; chosen on sentences
/// 3 (mod 5) of the training part.
constexpr float kNameBonus = 0.6F;

/// Features whose weights are all smaller are left out, in nats.
constexpr float kSmallestWeight = 0.12F;

int quantise(float weight) {
  return static_cast<int>(std::lround(weight * kWeightSteps));
}

}  // namespace

TaggerModel make_model(const CrfWeights& weights, const std::vector<FeatureKey>& keys,
                       const std::vector<TaggerModel::ClassRow>& classes) {
  TaggerModel::Transitions transitions{};
  for (std::size_t p = 0; p <= kTaggerLabels; ++p) {
    for (std::size_t l = 0; l < kTaggerLabels; ++l) {
      transitions[p][l] = static_cast<std::int16_t>(quantise(weights.transitions[p][l]));
    }
  }
  std::vector<TaggerModel::Row> rows;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    CrfWeights::Row row = weights.features[i];
    if (keys[i] == kBiasFeature) row[kNoName] -= kNameBonus;
    if (std::ranges::all_of(row, [](float w) { return std::fabs(w) < kSmallestWeight; })) continue;
    TaggerModel::Row& packed = rows.emplace_back();
    packed.key = keys[i];
    for (std::size_t l = 0; l < kTaggerLabels; ++l) {
      packed.weights[l] = static_cast<std::int8_t>(std::clamp(quantise(row[l]), -127, 127));
    }
  }
  return {transitions, rows, classes};
}

}  // namespace khabar
