// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

namespace khabar {

/// One article that a query matches.
struct Match {
  Xapian::docid article = 0;
  double weight = 0;

  friend bool operator==(const Match&, const Match&) = default;
};

/// Makes something of all matches of a query: the best of them, counts. Each kind has a result()
/// and a merge() that adds what another of its kind has collected from other articles, so that
/// parts of an archive, visited by several threads, give one exact answer.
class Collector {
 public:
  virtual ~Collector() = default;

  /// Called once for each match, with rising docids.
  virtual void visit(const Match& match) = 0;

  /// The same for the matches of one story, which count as one: under each value that any of them
  /// has, once.
  virtual void visit_together(const std::vector<Match>& copies) {
    for (const auto& match : copies) visit(match);
  }
};

}  // namespace khabar
