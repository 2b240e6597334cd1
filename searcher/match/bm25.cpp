// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/bm25.h"

#include <algorithm>
#include <cmath>

namespace khabar {

Bm25::Bm25(const Xapian::Database& index, const ArticleColumns& columns)
    : articles_(index.get_doccount()) {
  norms_.reserve(columns.numbers());
  const double average = index.get_avlength();
  const double per_word = average > 0 ? 1 / average : 0;
  for (const auto words : columns.lengths()) {
    const double length = std::max(words * per_word, kMinNormLength);
    norms_.push_back(static_cast<float>(kK1 * (length * kB + 1 - kB)));
  }
}

double Bm25::highest(double frequency) const {
  return (kK1 + 1) * inverse_frequency(frequency, articles_);
}

double inverse_frequency(double frequency, double articles) {
  const double present = std::min(frequency, articles);
  double odds = (articles - present + 0.5) / (present + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds);
}

}  // namespace khabar
