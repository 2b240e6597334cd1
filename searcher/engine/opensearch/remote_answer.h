// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/opensearch/json.h"
#include "searcher/match/count_table.h"
#include "searcher/match/date_histogram.h"
#include "searcher/query/date_unit.h"

namespace khabar {

// What is read out of answers of OpenSearch: plain, without a request.

/// Values of a terms aggregation and how many matches have each; stories where it counts those.
using ValueCounts = std::vector<std::pair<std::string, std::uint32_t>>;
ValueCounts read_values(const JsonValue& aggregation);

/// Whether the counts of its first `limit` values, and which these are, are surely right: no shard
/// left out a value that could be among them.
bool is_exact(const JsonValue& aggregation);

/// Most frequent first; among equals by their letters.
void put_most_frequent_first(ValueCounts& values);

/// Days ("20230913") put together to spans, oldest first; the rest of `total` is undated.
DateHistogram fold_days(const ValueCounts& days, DateUnit unit, std::uint64_t total);

/// "" when all shards answered, else which did not: a note, or the reason of an error.
std::string missing_shards(const JsonValue& answer);

/// Cells of a table: values of one or two dimensions, "" for none.
using CellCounts = std::map<std::vector<std::string>, std::uint64_t>;

/// The rows of a table in the order that CountTable promises. Days are put together to spans.
/// label  Of a value of a dimension that is a facet.
template <typename Label>
std::vector<CountRow> make_rows(const std::vector<CountDimension>& by, const CellCounts& matches,
                                const CellCounts& archive, Label label);

/// The same cells with days put together.
CellCounts fold_cells(const std::vector<CountDimension>& by, const CellCounts& cells);

/// Cells in their order: of `counts`, and where a table is by time alone, all of `archive`.
std::vector<std::vector<std::string>> order_cells(const std::vector<CountDimension>& by,
                                                  const CellCounts& counts,
                                                  const CellCounts& archive);

template <typename Label>
std::vector<CountRow> make_rows(const std::vector<CountDimension>& by, const CellCounts& matches,
                                const CellCounts& archive, Label label) {
  const CellCounts counts = fold_cells(by, matches);
  const CellCounts everywhere = fold_cells(by, archive);
  std::vector<CountRow> rows;
  for (const auto& cell : order_cells(by, counts, everywhere)) {
    CountRow row;
    for (std::size_t i = 0; i < by.size(); ++i) {
      if (std::holds_alternative<DateUnit>(by[i])) {
        row.keys.push_back(cell[i].empty() ? CountKey{"", "undated"} : CountKey{cell[i], cell[i]});
      } else {
        row.keys.push_back(cell[i].empty()
                               ? CountKey{"", "none"}
                               : CountKey{cell[i], label(std::get<Facet>(by[i]), cell[i])});
      }
    }
    const auto found = counts.find(cell);
    row.count = found == counts.end() ? 0 : found->second;
    const auto all = everywhere.find(cell);
    row.archive = all == everywhere.end() ? 0 : all->second;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace khabar
