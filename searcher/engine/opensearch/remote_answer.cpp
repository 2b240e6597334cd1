// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_answer.h"

#include <algorithm>
#include <cstdlib>

#include "searcher/match/date_span.h"

namespace khabar {
namespace {

std::string key_of(const JsonValue& key) {
  if (key.IsString()) return {key.GetString(), key.GetStringLength()};
  return key.IsNull() ? "" : std::to_string(key.GetInt64());
}

std::uint32_t to_day(const std::string& digits) {
  return static_cast<std::uint32_t>(std::strtoul(digits.c_str(), nullptr, 10));
}

std::string span_of_day(const std::string& day, DateUnit unit) {
  return day.empty() ? "" : span_name(span_of(to_day(day), unit), unit);
}

}  // namespace

ValueCounts read_values(const JsonValue& aggregation) {
  ValueCounts values;
  for (const auto& bucket : (*json_at(aggregation, {"buckets"})).GetArray()) {
    const bool counts_stories = json_at(bucket, {"stories"}) != nullptr;
    values.emplace_back(
        key_of(bucket["key"]),
        static_cast<std::uint32_t>(counts_stories ? json_count(bucket, {"stories", "value"})
                                                  : json_count(bucket, {"doc_count"})));
  }
  return values;
}

bool is_exact(const JsonValue& aggregation) {
  return json_count(aggregation, {"doc_count_error_upper_bound"}) == 0;
}

void put_most_frequent_first(ValueCounts& values) {
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
}

DateHistogram fold_days(const ValueCounts& days, DateUnit unit, std::uint64_t total) {
  std::map<std::uint32_t, std::uint32_t> spans;
  std::uint64_t dated = 0;
  for (const auto& [day, count] : days) {
    spans[span_of(to_day(day), unit)] += count;
    dated += count;
  }
  DateHistogram histogram;
  for (const auto& [span, count] : spans)
    histogram.counts.push_back({span_name(span, unit), count});
  histogram.undated = static_cast<std::uint32_t>(total - std::min(total, dated));
  return histogram;
}

std::string missing_shards(const JsonValue& answer) {
  const auto failed = json_count(answer, {"_shards", "failed"});
  const auto all = json_count(answer, {"_shards", "total"});
  const auto successful = json_count(answer, {"_shards", "successful"});
  if (failed == 0 && successful == all) return "";
  std::string which;
  if (const JsonValue* failures = json_at(answer, {"_shards", "failures"})) {
    for (const auto& failure : failures->GetArray()) {
      which += (which.empty() ? " (" : ", ") + std::to_string(json_count(failure, {"shard"})) +
               " of " + std::string(json_text(failure, {"index"}));
    }
    if (!which.empty()) which += ")";
  }
  return std::to_string(all - successful) + " of " + std::to_string(all) +
         " shards did not answer" + which;
}

CellCounts fold_cells(const std::vector<CountDimension>& by, const CellCounts& cells) {
  CellCounts folded;
  for (const auto& [cell, count] : cells) {
    std::vector<std::string> key = cell;
    for (std::size_t i = 0; i < by.size(); ++i) {
      if (const auto* unit = std::get_if<DateUnit>(&by[i])) key[i] = span_of_day(key[i], *unit);
    }
    folded[key] += count;
  }
  return folded;
}

std::vector<std::vector<std::string>> order_cells(const std::vector<CountDimension>& by,
                                                  const CellCounts& counts,
                                                  const CellCounts& archive) {
  std::vector<std::vector<std::string>> cells;
  std::vector<std::map<std::string, std::uint64_t>> totals(by.size());
  for (const auto& [cell, count] : counts) {
    cells.push_back(cell);
    for (std::size_t i = 0; i < by.size(); ++i) totals[i][cell[i]] += count;
  }
  if (by.size() == 1 && std::holds_alternative<DateUnit>(by.front())) {
    for (const auto& [cell, count] : archive) {
      if (!counts.contains(cell)) cells.push_back(cell);
    }
  }
  const auto compare = [&](std::size_t i, const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return static_cast<int>(a.empty()) - static_cast<int>(b.empty());
    if (std::holds_alternative<Facet>(by[i]) && totals[i][a] != totals[i][b]) {
      return totals[i][a] > totals[i][b] ? -1 : 1;
    }
    return a.compare(b);
  };
  std::sort(cells.begin(), cells.end(), [&](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < by.size(); ++i) {
      if (const int order = compare(i, a[i], b[i]); order != 0) return order < 0;
    }
    return false;
  });
  return cells;
}

}  // namespace khabar
