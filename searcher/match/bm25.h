// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include <xapian.h>

#include "common/format/article_columns.h"

namespace khabar {

/// BM25 by the lengths of ArticleColumns. Xapian looks the length of an article up in a B-tree once
/// for each term that matches it, which takes longer than reading the posting.
/// Belongs to one revision of the index: build it again after a reopen.
class Bm25 {
 public:
  // Tuned with scripts/measure_retrieval; ARCHITECTURE.md has the table.
  static constexpr double kK1 = 0.8;
  static constexpr double kB = 0.75;
  static constexpr double kMinNormLength = 0.5;

  Bm25() = default;

  /// columns  Of `index`.
  Bm25(const Xapian::Database& index, ArticleColumns columns);

  Xapian::doccount articles() const { return articles_; }

  /// What a term that `frequency` articles have weighs in an article that has it without end.
  double highest(double frequency) const;

  /// The share of that for an article in which the term stands `count` times.
  double share(double count, Xapian::docid article) const {
    const double length = std::max(lengths_[article] * per_word_, kMinNormLength);
    return count / (count + kK1 * (length * kB + 1 - kB));
  }

  /// Has the processor read what share() needs of the article while it does something else.
  void fetch_ahead(Xapian::docid article) const { __builtin_prefetch(lengths_.data() + article); }

  /// More than any share for that count.
  static double highest_share(double count) {
    return count / (count + kK1 * (kMinNormLength * kB + 1 - kB));
  }

 private:
  Xapian::doccount articles_ = 0;
  double per_word_ = 0;  // of the average length
  ArticleColumns columns_;
  std::span<const std::uint32_t> lengths_;  // of the columns
};

/// How rare a term is: the logarithm of the odds of an article without it, as Xapian bounds it.
double inverse_frequency(double frequency, double articles);

}  // namespace khabar
