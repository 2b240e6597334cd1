// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace khabar {

/// Names a feature; 0 names none.
using FeatureKey = std::uint32_t;

/// One number per label; the eighth pads to a register. In steps of 1/kWeightSteps nat.
using LabelScores = std::array<std::int16_t, 8>;
inline constexpr int kWeightSteps = 32;

/// The weights of features for labels, laid out so that a look-up touches one cache line, nearly
/// always, and which that is can be told beforehand. Immutable, so threads may share it.
class TaggerWeights {
 public:
  /// Weights of one feature.
  struct Row {
    FeatureKey key = 0;
    std::array<std::int8_t, 8> weights{};
  };

  /// Keys must be unique and not 0; a table is filled fastest when they are sorted.
  explicit TaggerWeights(const std::vector<Row>& rows);

  /// Has the memory fetched that add(feature) reads. Other work should lie between the two.
  void prefetch(FeatureKey feature) const { __builtin_prefetch(&lines_[line_of(feature)]); }

  /// Adds the weights of `feature`, if it has any.
  void add(FeatureKey feature, LabelScores& scores) const {
    for (std::size_t at = line_of(feature);; ++at) {
      const Line& line = lines_[at];
      for (std::size_t i = 0; i < kRowsInLine; ++i) {
        if (line.keys[i] != feature) continue;
        for (std::size_t label = 0; label < scores.size(); ++label) {
          scores[label] = static_cast<std::int16_t>(scores[label] + line.weights[i][label]);
        }
        return;
      }
      if (!line.is_full()) return;
    }
  }

  /// All rows, sorted by key.
  std::vector<Row> rows() const;

 private:
  static constexpr std::size_t kRowsInLine = 5;
  struct alignas(64) Line {
    std::array<FeatureKey, kRowsInLine> keys{};
    std::array<std::array<std::int8_t, 8>, kRowsInLine> weights{};

    bool is_full() const { return keys.back() != 0; }  // filled from the front
  };
  static_assert(sizeof(Line) == 64);

  /// Rows of a full line go on in the next.
  std::size_t line_of(FeatureKey feature) const {
    return static_cast<std::size_t>(std::uint64_t{feature} * home_lines_ >> 32);
  }

  std::uint64_t home_lines_ = 0;
  std::vector<Line> lines_;  // the last is never full
};

}  // namespace khabar
