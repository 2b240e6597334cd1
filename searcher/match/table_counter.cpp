// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/table_counter.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "searcher/match/date_span.h"

namespace khabar {
namespace {

/// In the place of a facet value's number or of a span, of an article that has none.
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint32_t high(std::uint64_t cell) {
  return static_cast<std::uint32_t>(cell >> 32);
}

constexpr std::uint32_t low(std::uint64_t cell) {
  return static_cast<std::uint32_t>(cell);
}

/// Puts values of a dimension in order: by `total` of their articles, or by themselves when they
/// are spans of time.
class ValueOrder {
 public:
  explicit ValueOrder(const CountDimension& dimension)
      : by_time_(std::holds_alternative<DateUnit>(dimension)) {}

  void add(std::uint32_t value, std::uint64_t count) {
    if (!by_time_) totals_[value] += count;
  }

  bool is_before(std::uint32_t a, std::uint32_t b) const {
    if (a == kNone || b == kNone || by_time_) return a < b;  // none is the greatest
    const auto a_total = totals_.at(a);
    const auto b_total = totals_.at(b);
    return a_total != b_total ? a_total > b_total : a < b;
  }

 private:
  bool by_time_;
  std::unordered_map<std::uint32_t, std::uint64_t> totals_;
};

}  // namespace

void TableCounter::read_values(const CountDimension& dimension, Xapian::docid article,
                               std::vector<std::uint32_t>& values) const {
  values.clear();
  if (const auto* unit = std::get_if<DateUnit>(&dimension)) {
    const std::uint32_t day = days_.at(article);
    values.push_back(day == 0 ? kNone : span_of(day, *unit));
    return;
  }
  const Facet facet = std::get<Facet>(dimension);
  for (const auto ordinal : columns_.values(article)) {
    if (columns_.facet_of(ordinal) == facet) values.push_back(ordinal);
  }
  if (values.empty()) values.push_back(kNone);
}

void TableCounter::read_cells(Xapian::docid article, std::vector<Cell>& cells) {
  read_values(by_.front(), article, first_);
  if (by_.size() == 1) {
    for (const auto value : first_) cells.push_back(Cell{value} << 32);
    return;
  }
  read_values(by_.back(), article, second_);
  for (const auto first : first_) {
    for (const auto second : second_) cells.push_back((Cell{first} << 32) | second);
  }
}

void TableCounter::visit(const Match& match) {
  ++total_;
  cells_.clear();
  read_cells(match.article, cells_);
  for (const auto cell : cells_) ++counts_[cell];
}

void TableCounter::visit_together(const std::vector<Match>& copies) {
  ++total_;
  cells_.clear();
  for (const auto& match : copies) read_cells(match.article, cells_);
  std::sort(cells_.begin(), cells_.end());
  cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
  for (const auto cell : cells_) ++counts_[cell];
}

void TableCounter::merge(const TableCounter& other) {
  total_ += other.total_;
  for (const auto& [cell, count] : other.counts_) counts_[cell] += count;
}

CountKey TableCounter::key_of(const CountDimension& dimension, std::uint32_t value,
                              const FacetLabels& labels) const {
  if (const auto* unit = std::get_if<DateUnit>(&dimension)) {
    if (value == kNone) return {"", "undated"};
    const std::string name = span_name(value, *unit);
    return {name, name};
  }
  if (value == kNone) return {"", "none"};
  const FacetValue& facet = labels.get(value);
  return {facet.value, display_label(facet)};
}

CountTable TableCounter::result(const TableCounter& archive, const FacetLabels& labels) const {
  const bool all_spans = by_.size() == 1 && std::holds_alternative<DateUnit>(by_.front());
  std::vector<std::pair<Cell, std::uint64_t>> cells(counts_.begin(), counts_.end());
  if (all_spans) {
    for (const auto& [cell, count] : archive.counts_) {
      if (!counts_.contains(cell)) cells.emplace_back(cell, 0);
    }
  }
  ValueOrder first(by_.front());
  ValueOrder second(by_.back());
  for (const auto& [cell, count] : cells) {
    first.add(high(cell), count);
    second.add(low(cell), count);
  }
  const bool is_crossed = by_.size() > 1;
  std::sort(cells.begin(), cells.end(), [&](const auto& a, const auto& b) {
    if (high(a.first) != high(b.first)) return first.is_before(high(a.first), high(b.first));
    return is_crossed && second.is_before(low(a.first), low(b.first));
  });

  CountTable table{by_, total_, archive.total_, {}};
  for (const auto& [cell, count] : cells) {
    CountRow row;
    row.keys.push_back(key_of(by_.front(), high(cell), labels));
    if (is_crossed) row.keys.push_back(key_of(by_.back(), low(cell), labels));
    row.count = count;
    const auto everywhere = archive.counts_.find(cell);
    row.archive = everywhere == archive.counts_.end() ? 0 : everywhere->second;
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace khabar
