// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/facet_columns.h"
#include "searcher/match/facet_counts.h"
#include "searcher/match/facet_labels.h"

namespace khabar {

/// Counts the facet values of every match. Exact when the match visits every matching article.
class FacetCounter : public Collector {
 public:
  /// What it is given must outlive the counter and belong to the revision that is searched.
  FacetCounter(const FacetColumns& columns, const FacetLabels& labels)
      : columns_(columns), labels_(labels), counts_(columns.ordinal_count()) {}

  /// Cost: about 2 ns a facet value.
  void visit(const Match& match) override;
  void visit_together(const std::vector<Match>& copies) override;
  void merge(const FacetCounter& other);

  /// The `limit` most frequent values of each facet, and every month that has hits.
  FacetCounts result(std::size_t limit) const;

  /// Every value of one facet that has hits, in the same order.
  std::vector<FacetCount> values_of(Facet facet) const;

 private:
  /// Adds the values of articles to `counts`.
  void count(const Xapian::docid* articles, std::size_t article_count,
             std::vector<std::uint32_t>& counts) const;
  std::vector<std::uint32_t> all_counts() const;

  /// Matches are counted in batches, so that the rows of the next ones are on their way from
  /// memory to the processor meanwhile: counting one by one took twice as long.
  static constexpr std::size_t kBatch = 64;

  const FacetColumns& columns_;
  const FacetLabels& labels_;
  std::array<Xapian::docid, kBatch> waiting_ = {};
  std::size_t waiting_count_ = 0;
  std::vector<std::uint32_t> counts_;  // by ordinal
};

}  // namespace khabar
