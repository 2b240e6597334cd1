// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/signal.h"

namespace khabar {

/// Keeps the best of all matches once signals have lifted them. How much they lift is known when
/// the best score is, after the last match; so all are kept until then.
///
/// Memory: 16 bytes a match.
class LiftedHits : public Collector {
 public:
  /// limit    Matches that result() gives.
  /// signals  Must outlive this.
  LiftedHits(std::size_t limit, std::vector<const Signal*> signals)
      : limit_(limit), signals_(std::move(signals)) {}

  void visit(const Match& match) override;
  void merge(const LiftedHits& other);

  /// The best, with the scores they were lifted to. Cost: a comparison a match, and the signals'
  /// values of those that a lift could bring among the best.
  std::vector<Match> result() const;

  /// Tells of the score of a match that is not kept, as another of its story is.
  void raise_best(double score) { best_ = best_ > score ? best_ : score; }

  /// What the article's match is lifted to, once all scores are known.
  double lifted(const Match& match) const {
    return match.weight + lift(signals_, match.article, best_);
  }

  /// What the signals lift the article by in an answer with this best score.
  static double lift(const std::vector<const Signal*>& signals, Xapian::docid article,
                     double best_score);

 private:
  double least_of_best() const;

  std::size_t limit_;
  std::vector<const Signal*> signals_;
  double best_ = 0;
  std::vector<Match> matches_;
};

}  // namespace khabar
