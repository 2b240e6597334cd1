// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/add_tables.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace khabar {
namespace {

using Values = std::vector<std::string>;

/// How many articles have each value of one dimension.
using Totals = std::map<std::string, std::uint64_t>;

/// Where a value stands in its dimension: none last, spans by time, others by their articles.
std::tuple<bool, std::uint64_t, std::string> place_of(const CountKey& key, const Totals& totals,
                                                      bool is_time) {
  return {key.is_none(), is_time ? 0 : UINT64_MAX - totals.at(key.value), key.value};
}

}  // namespace

CountTable add_tables(const std::vector<CountTable>& tables) {
  CountTable sum;
  if (tables.empty()) return sum;
  sum.by = tables.front().by;
  std::map<Values, CountRow> rows;
  std::vector<Totals> totals(sum.by.size());
  for (const auto& table : tables) {
    sum.total += table.total;
    sum.archive += table.archive;
    for (const auto& row : table.rows) {
      Values values;
      for (std::size_t i = 0; i < row.keys.size(); ++i) {
        values.push_back(row.keys[i].value);
        totals[i][row.keys[i].value] += row.count;
      }
      const auto [known, is_new] = rows.try_emplace(std::move(values), row);
      if (is_new) continue;
      known->second.count += row.count;
      known->second.archive += row.archive;
    }
  }
  for (auto& [values, row] : rows) sum.rows.push_back(std::move(row));
  const auto place = [&](const CountRow& row) {
    std::vector<std::tuple<bool, std::uint64_t, std::string>> places;
    for (std::size_t i = 0; i < row.keys.size(); ++i) {
      const bool is_time = std::holds_alternative<DateUnit>(sum.by[i]);
      places.push_back(place_of(row.keys[i], totals[i], is_time));
    }
    return places;
  };
  std::sort(sum.rows.begin(), sum.rows.end(),
            [&](const CountRow& a, const CountRow& b) { return place(a) < place(b); });
  return sum;
}

}  // namespace khabar
