// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/bm25.h"

#include <algorithm>
#include <cmath>

#include "searcher/match/article_numbers.h"

namespace khabar {

Bm25::Bm25(const Xapian::Database& index) : articles_(index.get_doccount()) {
  norms_.resize(count_article_numbers(index));
  const double average = index.get_avlength();
  const double per_word = average > 0 ? 1 / average : 0;
  const auto end = index.postlist_end("");
  for (auto article = index.postlist_begin(""); article != end; ++article) {
    if (*article >= norms_.size()) refuse_article_number(*article);
    const double length = std::max(article.get_doclength() * per_word, kMinNormLength);
    norms_[*article] = static_cast<float>(kK1 * (length * kB + 1 - kB));
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
