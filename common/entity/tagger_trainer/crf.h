// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "common/entity/tagger_model.h"

namespace khabar {

/// A sentence to learn from: the features of each word, by index, and its right label.
struct CrfSentence {
  std::vector<std::vector<std::uint32_t>> features;
  std::vector<TaggerLabel> labels;
};

struct CrfOptions {
  int epochs = 12;
  int warm_up = 4;  ///< Epochs before the weights count; they are averaged over the rest.
  float rate = 0.1F;
  float decay = 1e-4F;   ///< Pulls weights towards 0.
  float dropout = 0.4F;  ///< Share of features hidden from each word in each epoch.
  std::uint32_t seed = 7;
};

/// Weights in nats.
struct CrfWeights {
  using Row = std::array<float, kTaggerLabels>;
  std::vector<Row> features;
  std::array<Row, kTaggerLabels + 1> transitions{};  ///< [previous][label]; last: sentence start.
};

/// Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by
/// stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer, 2011) and feature
/// dropout, which makes room for weak evidence beside the word itself. The weights returned are
/// averaged over epochs and scaled for use without dropout. Deterministic for a seed.
CrfWeights train_crf(std::vector<CrfSentence> sentences, std::size_t feature_count,
                     const CrfOptions& options);

}  // namespace khabar
