// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/collector.h"
#include "searcher/query/stop.h"

namespace khabar {

/// Passes every match that Xapian visits, or who has them otherwise, to collectors, until told to
/// stop: Xapian lets through what a spy throws.
class CollectorSpy : public Xapian::MatchSpy {
 public:
  /// What it is given must outlive the spy.
  CollectorSpy(std::vector<Collector*> collectors, const Stop& stop)
      : collectors_(std::move(collectors)), stop_(stop) {}

  void operator()(const Xapian::Document& document, double weight) override {
    visit({document.get_docid(), weight});
  }

  void visit(const Match& match) {
    if (visited_++ % kMatchesACheck == 0) stop_.check();
    for (auto* collector : collectors_) collector->visit(match);
  }

  /// All matches so far.
  std::size_t visited() const { return visited_; }

 private:
  static constexpr std::size_t kMatchesACheck = 64;  // a look at the clock costs more than a match

  std::vector<Collector*> collectors_;
  const Stop& stop_;
  std::size_t visited_ = 0;
};

}  // namespace khabar
