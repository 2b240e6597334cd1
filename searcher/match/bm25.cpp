// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/bm25.h"

#include <cmath>
#include <utility>

namespace khabar {

Bm25::Bm25(const Xapian::Database& index, ArticleColumns columns)
    : articles_(index.get_doccount()), columns_(std::move(columns)), lengths_(columns_.lengths()) {
  const double average = index.get_avlength();
  if (average > 0) per_word_ = 1 / average;
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
