// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "common/format/article_columns.h"

namespace khabar {

/// BM25 with what it needs of every article in memory. Xapian looks the length of an article up in
/// a B-tree once for each term that matches it, which takes longer than reading the posting.
/// Belongs to one revision of the index: build it again after a reopen.
///
/// Memory: 4 bytes an article.
class Bm25 {
 public:
  // Tuned with scripts/measure_retrieval; ARCHITECTURE.md has the table.
  static constexpr double kK1 = 0.8;
  static constexpr double kB = 0.75;
  static constexpr double kMinNormLength = 0.5;

  Bm25() = default;

  /// columns  Of `index`. Cost: some 2 ns an article.
  Bm25(const Xapian::Database& index, const ArticleColumns& columns);

  Xapian::doccount articles() const { return articles_; }

  /// What a term that `frequency` articles have weighs in an article that has it without end.
  double highest(double frequency) const;

  /// The share of that for an article in which the term stands `count` times.
  double share(double count, Xapian::docid article) const {
    return count / (count + norms_[article]);
  }

  /// Has the processor read what share() needs of the article while it does something else.
  void fetch_ahead(Xapian::docid article) const { __builtin_prefetch(norms_.data() + article); }

  /// More than any share for that count.
  static double highest_share(double count) {
    return count / (count + kK1 * (kMinNormLength * kB + 1 - kB));
  }

 private:
  Xapian::doccount articles_ = 0;
  std::vector<float> norms_;  // by docid: k1 * (1 - b + b * length / average length)
};

/// How rare a term is: the logarithm of the odds of an article without it, as Xapian bounds it.
double inverse_frequency(double frequency, double articles);

}  // namespace khabar
