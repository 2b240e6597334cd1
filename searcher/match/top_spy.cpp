// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/top_spy.h"

#include <algorithm>
#include <utility>

#include "common/format/schema.h"

namespace khabar {

bool TopSpy::is_before(const Kept& a, const Kept& b) const {
  if (a.date != b.date) {
    if (a.date.empty() || b.date.empty()) return b.date.empty();
    return sort_ == Sort::newest ? a.date > b.date : a.date < b.date;
  }
  if (a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
  return a.match.article < b.match.article;
}

void TopSpy::operator()(const Xapian::Document& document, double weight) {
  ++total_;
  if (limit_ == 0) return;
  const bool full = kept_.size() == limit_;
  const bool by_date = sort_ != Sort::relevance;
  if (full && !by_date && weight <= kept_.front().match.weight) return;
  Kept found{{document.get_docid(), weight}, {}};
  if (by_date) found.date = document.get_value(schema::kPublishedSlot);
  const auto before = [this](const Kept& a, const Kept& b) { return is_before(a, b); };
  if (full) {
    if (!is_before(found, kept_.front())) return;
    std::pop_heap(kept_.begin(), kept_.end(), before);
    kept_.pop_back();
  }
  kept_.push_back(std::move(found));
  std::push_heap(kept_.begin(), kept_.end(), before);
}

std::vector<Match> TopSpy::best() const {
  std::vector<Kept> sorted = kept_;
  std::sort(sorted.begin(), sorted.end(),
            [this](const Kept& a, const Kept& b) { return is_before(a, b); });
  std::vector<Match> matches;
  for (const auto& kept : sorted) matches.push_back(kept.match);
  return matches;
}

}  // namespace khabar
