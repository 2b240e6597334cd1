// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/search_request.h"

namespace khabar {

/// One match.
struct Match {
  Xapian::docid article = 0;
  double weight = 0;
};

/// Keeps the best of all matches.
///
/// Xapian does so too; but when it is told to visit every match, it also pushes every match on its
/// heap and off again, which takes longer than weighing it. Ask for no match of get_mset's own.
class TopSpy : public Xapian::MatchSpy {
 public:
  /// limit  Matches to keep.
  /// sort   What comes first; among equals the better match, then the older docid. When sorted by
  ///        date, articles without one come last.
  TopSpy(std::size_t limit, Sort sort) : limit_(limit), sort_(sort) {}

  /// Cost: a comparison for most matches; by date a value slot read in order as well.
  /// Source: Xapian calls it once for each match, with rising docids.
  void operator()(const Xapian::Document& document, double weight) override;

  /// All matches that were visited.
  std::size_t total() const { return total_; }

  /// Those kept, first one first.
  std::vector<Match> best() const;

 private:
  struct Kept {
    Match match;
    std::string date;  // empty when sorted by relevance
  };

  bool is_before(const Kept& a, const Kept& b) const;

  std::size_t limit_;
  Sort sort_;
  std::size_t total_ = 0;
  std::vector<Kept> kept_;  // a heap, the last one on top
};

}  // namespace khabar
