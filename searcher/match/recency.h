// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "searcher/match/article_column.h"
#include "searcher/match/signal.h"

namespace khabar {

/// Days in which the lift of an article halves.
inline constexpr double kRecencyHalfLifeDays = 90;

/// Lift of the newest article, as a share of the best score of the answer.
inline constexpr double kRecencyShare = 0.1;

/// Seconds since 1970 that age is counted from: when the newest article of the index appeared, as
/// an archive may end years ago; but not later than `now`, as an article may bear a wrong date.
/// `now` when no article has a date.
double newest_moment(const Xapian::Database& index, double now);

/// An article's youth: 1 for one of `newest` or later, half of that for one of 90 days before, a
/// quarter for 180; 0 without a date.
class Recency : public Signal {
 public:
  /// published  See ArticleColumns::published; must outlive this.
  /// newest     Seconds since 1970; see newest_moment.
  Recency(const ArticleColumn<double>& published, double newest)
      : published_(published), newest_(newest) {}

  double value(Xapian::docid article) const override;
  double share() const override { return kRecencyShare; }

 private:
  const ArticleColumn<double>& published_;
  double newest_;
};

}  // namespace khabar
