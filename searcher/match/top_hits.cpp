// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/top_hits.h"

#include <algorithm>
#include <cassert>

#include "common/format/article_columns.h"

namespace khabar {
namespace {

template <typename Kept>
bool comes_before(const Kept& a, const Kept& b) {
  if (a.rank != b.rank) return a.rank > b.rank;
  if (a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
  return a.match.article < b.match.article;
}

}  // namespace

double TopHits::rank(Xapian::docid article) const {
  if (sort_ == Sort::relevance) return 0;
  assert(published_ != nullptr);
  const double published = published_->at(article);
  return sort_ == Sort::newest || published == kUndated ? published : -published;
}

void TopHits::visit(const Match& match) {
  if (limit_ == 0) return;
  const bool by_relevance = sort_ == Sort::relevance;
  const bool full = kept_.size() == limit_;
  if (full && by_relevance && match.weight < kept_.front().match.weight) return;
  keep({match, rank(match.article)});
}

void TopHits::keep(const Kept& found) {
  if (kept_.size() == limit_) {
    if (!comes_before(found, kept_.front())) return;
    std::pop_heap(kept_.begin(), kept_.end(), comes_before<Kept>);
    kept_.pop_back();
  }
  kept_.push_back(found);
  std::push_heap(kept_.begin(), kept_.end(), comes_before<Kept>);
}

bool TopHits::is_before(const Match& a, const Match& b) const {
  return comes_before(Kept{a, rank(a.article)}, Kept{b, rank(b.article)});
}

void TopHits::merge(const TopHits& other) {
  for (const auto& kept : other.kept_) keep(kept);
}

std::vector<Match> TopHits::result() const {
  std::vector<Kept> sorted = kept_;
  std::sort(sorted.begin(), sorted.end(), comes_before<Kept>);
  std::vector<Match> matches;
  for (const auto& kept : sorted) matches.push_back(kept.match);
  return matches;
}

}  // namespace khabar
