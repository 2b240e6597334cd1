// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facets.h"

#include <algorithm>

namespace khabar {
namespace {

struct OrdinalCount {
  std::uint32_t ordinal = 0;
  std::uint32_t count = 0;
};

/// More hits first; among equals the value seen first in the archive, so that answers are stable.
bool more_frequent(const OrdinalCount& a, const OrdinalCount& b) {
  return a.count != b.count ? a.count > b.count : a.ordinal < b.ordinal;
}

void keep_most_frequent(std::vector<OrdinalCount>& counts, std::size_t limit) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, counts.size()));
  std::partial_sort(counts.begin(), counts.begin() + kept, counts.end(), more_frequent);
  counts.resize(static_cast<std::size_t>(kept));
}

}  // namespace

void FacetSpy::operator()(const Xapian::Document& document, double) {
  const Xapian::docid article = document.get_docid();
  columns_.fetch_ahead(article);
  waiting_[waiting_count_++] = article;
  if (waiting_count_ == kBatch) count_waiting();
}

void FacetSpy::count_waiting() {
  constexpr std::size_t kAhead = 8;
  for (std::size_t i = 0; i < waiting_count_; ++i) {
    if (i + kAhead < waiting_count_) columns_.fetch_values_ahead(waiting_[i + kAhead]);
    for (const auto ordinal : columns_.values(waiting_[i])) ++counts_[ordinal];
  }
  waiting_count_ = 0;
}

FacetCounts FacetSpy::top(FacetLabels& labels, std::size_t limit) {
  count_waiting();
  std::array<std::vector<OrdinalCount>, kFacetNames.size()> counted;
  for (std::uint32_t ordinal = 0; ordinal < counts_.size(); ++ordinal) {
    if (counts_[ordinal] == 0) continue;
    const auto facet = static_cast<std::size_t>(columns_.facet_of(ordinal));
    counted[facet].push_back({ordinal, counts_[ordinal]});
  }
  FacetCounts top;
  for (std::size_t facet = 0; facet < top.size(); ++facet) {
    const bool is_month = static_cast<Facet>(facet) == Facet::month;
    if (!is_month) keep_most_frequent(counted[facet], limit);
    for (const auto& [ordinal, count] : counted[facet]) {
      top[facet].push_back({labels.get(ordinal), count});
    }
  }
  auto& months = top[static_cast<std::size_t>(Facet::month)];
  std::sort(months.begin(), months.end(),
            [](const auto& a, const auto& b) { return a.value.value > b.value.value; });
  return top;
}

}  // namespace khabar
