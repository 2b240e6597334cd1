// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "searcher/match/article_column.h"
#include "searcher/match/collector.h"
#include "searcher/match/count_table.h"
#include "searcher/match/facet_columns.h"
#include "searcher/match/facet_labels.h"

namespace khabar {

/// Counts matches by one or two dimensions.
class TableCounter : public Collector {
 public:
  /// by    One or two.
  /// days  See ArticleColumns::days. It, like columns, must outlive the counter and be of the
  /// revision that is
  ///       searched.
  TableCounter(std::vector<CountDimension> by, const FacetColumns& columns,
               const ArticleColumn<std::uint32_t>& days)
      : by_(std::move(by)), columns_(columns), days_(days) {}

  /// Cost: a hash table's entry for each cell that the article is in.
  void visit(const Match& match) override;
  void visit_together(const std::vector<Match>& copies) override;
  void merge(const TableCounter& other);

  /// The table, beside how often `archive`, which has counted all articles, met each cell.
  CountTable result(const TableCounter& archive, const FacetLabels& labels) const;

 private:
  /// A value of each dimension, in the high and in the low half; see kNone.
  using Cell = std::uint64_t;

  /// Adds the cells of an article, some perhaps twice.
  void read_cells(Xapian::docid article, std::vector<Cell>& cells);
  void read_values(const CountDimension& dimension, Xapian::docid article,
                   std::vector<std::uint32_t>& values) const;
  CountKey key_of(const CountDimension& dimension, std::uint32_t value,
                  const FacetLabels& labels) const;

  std::vector<CountDimension> by_;
  const FacetColumns& columns_;
  const ArticleColumn<std::uint32_t>& days_;
  std::uint64_t total_ = 0;
  std::unordered_map<Cell, std::uint64_t> counts_;
  std::vector<std::uint32_t> first_;  // values of an article, reused
  std::vector<std::uint32_t> second_;
  std::vector<Cell> cells_;
};

}  // namespace khabar
