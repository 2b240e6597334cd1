// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/lifted_hits.h"

#include <algorithm>
#include <functional>

#include "searcher/match/top_hits.h"

namespace khabar {

void LiftedHits::visit(const Match& match) {
  matches_.push_back(match);
  best_ = std::max(best_, match.weight);
}

void LiftedHits::merge(const LiftedHits& other) {
  matches_.insert(matches_.end(), other.matches_.begin(), other.matches_.end());
  best_ = std::max(best_, other.best_);
}

double LiftedHits::lift(const std::vector<const Signal*>& signals, Xapian::docid article,
                        double best_score) {
  double sum = 0;
  for (const auto* signal : signals) sum += signal->most(best_score) * signal->value(article);
  return sum;
}

/// The score of the last one of the best before any lift: as many as are wanted have it or more.
double LiftedHits::least_of_best() const {
  if (matches_.size() <= limit_) return 0;
  std::vector<double> scores;
  scores.reserve(matches_.size());
  for (const auto& match : matches_) scores.push_back(match.weight);
  const auto last = scores.begin() + static_cast<std::ptrdiff_t>(limit_ - 1);
  std::nth_element(scores.begin(), last, scores.end(), std::greater<>());
  return *last;
}

std::vector<Match> LiftedHits::result() const {
  if (limit_ == 0) return {};
  double most = 0;
  for (const auto* signal : signals_) most += signal->most(best_);
  const double least = least_of_best();
  TopHits best(limit_, Sort::relevance);
  for (const auto& match : matches_) {
    if (match.weight + most < least) continue;
    best.visit({match.article, match.weight + lift(signals_, match.article, best_)});
  }
  return best.result();
}

}  // namespace khabar
