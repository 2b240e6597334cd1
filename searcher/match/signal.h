// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

namespace khabar {

/// Something that speaks for an article whatever was asked: that it is new, say. One file each.
/// Belongs to one revision of the index.
class Signal {
 public:
  virtual ~Signal() = default;

  /// How much it speaks for the article, from 0 to 1.
  virtual double value(Xapian::docid article) const = 0;

  /// The lift of an article of value 1, as a share of the best score of the answer. So an article
  /// that is better by more than this share of that score stays before any other.
  virtual double share() const = 0;

  /// The most that an article is lifted by in an answer with this best score; where no article has
  /// a score, values alone order them.
  double most(double best_score) const { return best_score > 0 ? share() * best_score : 1; }
};

}  // namespace khabar
