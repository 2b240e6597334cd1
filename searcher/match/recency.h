// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

namespace khabar {

/// Days in which the lift of an article halves.
inline constexpr double kRecencyHalfLifeDays = 90;

/// Lift of the newest article, as a share of the best score of the answer. So an article that is
/// better by more than this share of that score stays before the newer one.
inline constexpr double kRecencyShare = 0.1;

/// Seconds since 1970 that age is counted from: when the newest article of the index appeared, as
/// an archive may end years ago; but not later than `now`, as an article may bear a wrong date.
/// `now` when no article has a date.
double newest_moment(const Xapian::Database& index, double now);

/// Weighs every dated article by its age: `most` for one of `newest` or later, half of that for one
/// of 90 days before, a quarter for 180. Cost: one value of one slot for each match.
class RecencySource : public Xapian::ValuePostingSource {
 public:
  /// newest  Seconds since 1970; see newest_moment.
  RecencySource(double most, double newest);

  double get_weight() const override;
  RecencySource* clone() const override;
  void init(const Xapian::Database& index) override;
  std::string get_description() const override;

 private:
  double most_;
  double newest_;
};

}  // namespace khabar
