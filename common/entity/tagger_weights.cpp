// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_weights.h"

#include <algorithm>

namespace khabar {
namespace {

/// Rows for each line that is some row's first choice: few lines are full at this.
constexpr std::size_t kRowsForLine = 4;

}  // namespace

TaggerWeights::TaggerWeights(const std::vector<Row>& rows)
    : home_lines_(rows.size() / kRowsForLine + 1), lines_(home_lines_ + 1) {
  for (const Row& row : rows) {
    std::size_t at = line_of(row.key);
    while (lines_[at].is_full()) ++at;
    Line& line = lines_[at];
    const auto free = std::ranges::find(line.keys, FeatureKey{0}) - line.keys.begin();
    line.keys[static_cast<std::size_t>(free)] = row.key;
    line.weights[static_cast<std::size_t>(free)] = row.weights;
    if (lines_.back().is_full()) lines_.emplace_back();
  }
}

std::vector<TaggerWeights::Row> TaggerWeights::rows() const {
  std::vector<Row> rows;
  for (const Line& line : lines_) {
    for (std::size_t i = 0; i < kRowsInLine && line.keys[i] != 0; ++i) {
      rows.push_back({line.keys[i], line.weights[i]});
    }
  }
  std::ranges::sort(rows, {}, &Row::key);
  return rows;
}

}  // namespace khabar
