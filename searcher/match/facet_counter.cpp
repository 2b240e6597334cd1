// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_counter.h"

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

void put_newest_first(std::vector<FacetCount>& months) {
  std::sort(months.begin(), months.end(),
            [](const auto& a, const auto& b) { return a.value.value > b.value.value; });
}

}  // namespace

void FacetCounter::visit(const Match& match) {
  columns_.fetch_ahead(match.article);
  waiting_[waiting_count_++] = match.article;
  if (waiting_count_ < kBatch) return;
  count(waiting_.data(), waiting_count_, counts_);
  waiting_count_ = 0;
}

void FacetCounter::visit_together(const std::vector<Match>& copies) {
  std::vector<std::uint32_t> together;
  for (const auto& match : copies) {
    const auto values = columns_.values(match.article);
    together.insert(together.end(), values.begin(), values.end());
  }
  std::sort(together.begin(), together.end());
  together.erase(std::unique(together.begin(), together.end()), together.end());
  for (const auto ordinal : together) ++counts_[ordinal];
}

void FacetCounter::count(const Xapian::docid* articles, std::size_t article_count,
                         std::vector<std::uint32_t>& counts) const {
  constexpr std::size_t kAhead = 8;
  for (std::size_t i = 0; i < article_count; ++i) {
    if (i + kAhead < article_count) columns_.fetch_values_ahead(articles[i + kAhead]);
    for (const auto ordinal : columns_.values(articles[i])) ++counts[ordinal];
  }
}

/// With those that still wait.
std::vector<std::uint32_t> FacetCounter::all_counts() const {
  std::vector<std::uint32_t> counts = counts_;
  count(waiting_.data(), waiting_count_, counts);
  return counts;
}

void FacetCounter::merge(const FacetCounter& other) {
  const auto counts = other.all_counts();
  for (std::size_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    counts_[ordinal] += counts[ordinal];
  }
}

std::vector<FacetCount> FacetCounter::values_of(Facet facet) const {
  const auto counts = all_counts();
  std::vector<OrdinalCount> counted;
  for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] > 0 && columns_.facet_of(ordinal) == facet) {
      counted.push_back({ordinal, counts[ordinal]});
    }
  }
  std::sort(counted.begin(), counted.end(), more_frequent);
  std::vector<FacetCount> values;
  for (const auto& [ordinal, count] : counted) values.push_back({labels_.get(ordinal), count});
  if (facet == Facet::month) put_newest_first(values);
  return values;
}

FacetCounts FacetCounter::result(std::size_t limit) const {
  const auto counts = all_counts();
  std::array<std::vector<OrdinalCount>, kFacetNames.size()> counted;
  for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] == 0) continue;
    const auto facet = static_cast<std::size_t>(columns_.facet_of(ordinal));
    counted[facet].push_back({ordinal, counts[ordinal]});
  }
  FacetCounts top;
  for (std::size_t facet = 0; facet < top.size(); ++facet) {
    const bool is_month = static_cast<Facet>(facet) == Facet::month;
    if (!is_month) keep_most_frequent(counted[facet], limit);
    for (const auto& [ordinal, count] : counted[facet]) {
      top[facet].push_back({labels_.get(ordinal), count});
    }
  }
  put_newest_first(top[static_cast<std::size_t>(Facet::month)]);
  return top;
}

}  // namespace khabar
