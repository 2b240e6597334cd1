// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/crf.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace khabar {
namespace {

using Row = CrfWeights::Row;

/// One step of AdaGrad on one weight; `squares` remembers its gradients.
void step(float gradient, float rate, float& weight, float& squares) {
  squares += gradient * gradient;
  weight -= rate * gradient / std::sqrt(squares);
}

class Trainer {
 public:
  Trainer(std::size_t feature_count, const CrfOptions& options)
      : options_(options), random_(options.seed), feature_squares_(feature_count, filled(1e-8F)) {
    weights_.features.assign(feature_count, Row{});
    transition_squares_.fill(filled(1e-8F));
  }

  CrfWeights train(std::vector<CrfSentence>& sentences) {
    CrfWeights mean;
    mean.features.assign(weights_.features.size(), Row{});
    const float share = 1.0F / static_cast<float>(options_.epochs - options_.warm_up);
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      shuffle(sentences);
      for (const CrfSentence& sentence : sentences) learn(sentence);
      if (epoch < options_.warm_up) continue;
      add(weights_.features, share * (1 - options_.dropout), mean.features);
      add(weights_.transitions, share, mean.transitions);
    }
    return mean;
  }

 private:
  static Row filled(float value) {
    Row row;
    row.fill(value);
    return row;
  }

  template <class Rows>
  static void add(const Rows& rows, float factor, Rows& sum) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t l = 0; l < kTaggerLabels; ++l) sum[i][l] += factor * rows[i][l];
    }
  }

  /// Fisher and Yates. The standard shuffle may differ between libraries.
  void shuffle(std::vector<CrfSentence>& sentences) {
    for (std::size_t i = sentences.size(); i > 1; --i) {
      std::swap(sentences[i - 1], sentences[random_() % i]);
    }
  }

  void learn(const CrfSentence& sentence) {
    if (sentence.labels.empty()) return;
    hide_features(sentence);
    score_words();
    exponentiate_transitions();
    run_forward();
    run_backward();
    update(sentence.labels);
  }

  void hide_features(const CrfSentence& sentence) {
    const auto kept = static_cast<std::uint32_t>((1 - options_.dropout) * 65536);
    seen_.assign(sentence.features.size(), {});
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      for (const std::uint32_t feature : sentence.features[i]) {
        if ((random_() & 0xFFFFU) < kept) seen_[i].push_back(feature);
      }
    }
  }

  /// Likelihood of each label for each word alone, the best at 1.
  void score_words() {
    potentials_.assign(seen_.size(), Row{});
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      Row& row = potentials_[i];
      for (const std::uint32_t feature : seen_[i]) {
        for (std::size_t l = 0; l < kTaggerLabels; ++l) row[l] += weights_.features[feature][l];
      }
      const float best = *std::ranges::max_element(row);
      for (float& value : row) value = std::exp(value - best);
    }
  }

  void exponentiate_transitions() {
    for (std::size_t previous = 0; previous <= kTaggerLabels; ++previous) {
      const auto from = static_cast<TaggerLabel>(previous == kTaggerLabels ? kNoName : previous);
      for (TaggerLabel label = 0; label < kTaggerLabels; ++label) {
        factors_[previous][label] =
            may_follow(label, from) ? std::exp(weights_.transitions[previous][label]) : 0;
      }
    }
  }

  void run_forward() {
    forward_.assign(seen_.size(), Row{});
    scales_.assign(seen_.size(), 0);
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      for (std::size_t label = 0; label < kTaggerLabels; ++label) {
        float sum = i == 0 ? factors_[kTaggerLabels][label] : 0;
        for (std::size_t p = 0; i > 0 && p < kTaggerLabels; ++p) {
          sum += forward_[i - 1][p] * factors_[p][label];
        }
        forward_[i][label] = sum * potentials_[i][label];
        scales_[i] += forward_[i][label];
      }
      for (float& value : forward_[i]) value /= scales_[i];
    }
  }

  void run_backward() {
    backward_.assign(seen_.size(), filled(1));
    for (std::size_t i = seen_.size() - 1; i-- > 0;) {
      for (std::size_t label = 0; label < kTaggerLabels; ++label) {
        float sum = 0;
        for (std::size_t n = 0; n < kTaggerLabels; ++n) {
          sum += factors_[label][n] * potentials_[i + 1][n] * backward_[i + 1][n];
        }
        backward_[i][label] = sum / scales_[i + 1];
      }
    }
  }

  /// The gradient is what the model expects less what is right.
  void update(const std::vector<TaggerLabel>& labels) {
    std::array<Row, kTaggerLabels + 1> transitions{};
    for (std::size_t i = 0; i < labels.size(); ++i) {
      Row gradient;
      for (std::size_t l = 0; l < kTaggerLabels; ++l)
        gradient[l] = forward_[i][l] * backward_[i][l];
      gradient[labels[i]] -= 1;
      for (const std::uint32_t feature : seen_[i]) update_feature(feature, gradient);
      if (i == 0) {
        for (std::size_t l = 0; l < kTaggerLabels; ++l) transitions[kTaggerLabels][l] = gradient[l];
      } else {
        expect_transitions(i, transitions);
        transitions[labels[i - 1]][labels[i]] -= 1;
      }
    }
    for (std::size_t p = 0; p <= kTaggerLabels; ++p) {
      for (std::size_t l = 0; l < kTaggerLabels; ++l) {
        step(transitions[p][l], options_.rate, weights_.transitions[p][l],
             transition_squares_[p][l]);
      }
    }
  }

  void update_feature(std::uint32_t feature, const Row& gradient) {
    /// Smaller gradients would only move rounding errors.
    constexpr float kNegligible = 1e-4F;
    Row& weights = weights_.features[feature];
    Row& squares = feature_squares_[feature];
    for (std::size_t l = 0; l < kTaggerLabels; ++l) {
      const float slope = gradient[l] + options_.decay * weights[l];
      if (std::fabs(slope) > kNegligible) step(slope, options_.rate, weights[l], squares[l]);
    }
  }

  void expect_transitions(std::size_t i, std::array<Row, kTaggerLabels + 1>& transitions) const {
    for (std::size_t p = 0; p < kTaggerLabels; ++p) {
      for (std::size_t l = 0; l < kTaggerLabels; ++l) {
        transitions[p][l] +=
            forward_[i - 1][p] * factors_[p][l] * potentials_[i][l] * backward_[i][l] / scales_[i];
      }
    }
  }

  CrfOptions options_;
  std::mt19937 random_;
  CrfWeights weights_;
  std::vector<Row> feature_squares_;
  std::array<Row, kTaggerLabels + 1> transition_squares_;

  // Of the sentence at hand.
  std::vector<std::vector<std::uint32_t>> seen_;
  std::vector<Row> potentials_;
  std::array<Row, kTaggerLabels + 1> factors_{};
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  std::vector<float> scales_;
};

}  // namespace

CrfWeights train_crf(std::vector<CrfSentence> sentences, std::size_t feature_count,
                     const CrfOptions& options) {
  return Trainer(feature_count, options).train(sentences);
}

}  // namespace khabar
