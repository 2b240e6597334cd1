// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/count_report.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/error.h"
#include "searcher/render/span_days.h"

namespace khabar {
namespace {

bool has_labels(const CountDimension& dimension) {
  const auto* facet = std::get_if<Facet>(&dimension);
  return facet != nullptr && (is_entity(*facet) || *facet == Facet::byline_place);
}

/// Columns and cells of the keys of rows.
class KeyColumns {
 public:
  KeyColumns(std::vector<CountDimension> by, TableFormat format)
      : by_(std::move(by)), for_reader_(format == TableFormat::text) {}

  void add_columns(Table& table) const {
    for (const auto& dimension : by_) {
      const std::string name(to_string(dimension));
      table.columns.push_back({name});
      if (!for_reader_ && has_labels(dimension)) table.columns.push_back({name + "_label"});
    }
  }

  std::vector<std::string> cells(const std::vector<CountKey>& keys) const {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const CountKey& key = keys[i];
      cells.push_back(key.is_none() || for_reader_ ? key.label : key.value);
      if (!for_reader_ && has_labels(by_[i])) cells.push_back(key.is_none() ? "" : key.label);
    }
    return cells;
  }

 private:
  std::vector<CountDimension> by_;
  bool for_reader_;
};

/// Rows of several tables beside one another.
struct ComparedRow {
  std::vector<CountKey> keys;
  std::vector<std::uint64_t> counts;  // one a query
  std::uint64_t archive = 0;
  std::uint64_t sum = 0;
};

using Totals = std::map<std::string, std::uint64_t>;

/// For each dimension, how many articles each value has in all columns.
std::vector<Totals> add_up(const std::vector<ComparedRow>& rows, std::size_t dimensions) {
  std::vector<Totals> totals(dimensions);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < dimensions; ++i) totals[i][row.keys[i].value] += row.sum;
  }
  return totals;
}

/// The order of CountTable, over all columns together.
void put_in_order(std::vector<ComparedRow>& rows, const std::vector<CountDimension>& by) {
  const auto totals = add_up(rows, by.size());
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < by.size(); ++i) {
      const CountKey& left = a.keys[i];
      const CountKey& right = b.keys[i];
      if (left.value == right.value) continue;
      if (left.is_none() || right.is_none()) return right.is_none();
      if (std::holds_alternative<DateUnit>(by[i])) return left.value < right.value;
      const auto left_total = totals[i].at(left.value);
      const auto right_total = totals[i].at(right.value);
      return left_total != right_total ? left_total > right_total : left.value < right.value;
    }
    return false;
  });
}

/// The request for its articles of one value of a dimension.
SearchRequest within(const SearchRequest& request, const CountDimension& by, const CountKey& key) {
  SearchRequest narrowed = request;
  if (const auto* facet = std::get_if<Facet>(&by)) {
    narrowed.filters.push_back({{*facet, key.value, "", ""}, false});
    return narrowed;
  }
  const auto [from, to] = days_of_span(key.value);
  auto& dates = narrowed.dates;
  dates.from = dates.from ? std::max(*dates.from, *from) : from;
  dates.to = dates.to ? std::min(*dates.to, *to) : to;
  return narrowed;
}

std::string per_thousand(std::uint64_t count, std::uint64_t archive) {
  return table_number(CountRow{{}, count, archive}.per_thousand());
}

}  // namespace

Table count_report(const CountTable& counts, TableFormat format, Counts counted) {
  Table table;
  const KeyColumns keys(counts.by, format);
  keys.add_columns(table);
  const char* const unit = counted == Counts::stories ? "stories" : "articles";
  for (const auto* name : {unit, "archive", "per_1000"}) table.columns.push_back({name, true});
  for (const auto& row : counts.rows) {
    auto& cells = table.rows.emplace_back(keys.cells(row.keys));
    cells.push_back(std::to_string(row.count));
    cells.push_back(std::to_string(row.archive));
    cells.push_back(table_number(row.per_thousand()));
  }
  return table;
}

Table comparison(const Engine& engine, const SearchRequest& request,
                 const std::vector<NamedQuery>& queries, const std::vector<CountDimension>& by,
                 CountUnit unit, TableFormat format) {
  std::map<std::vector<std::string>, ComparedRow> merged;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    SearchRequest asked = request;
    asked.query = queries[i].query;
    for (const auto& counted : engine.count(asked, by).rows) {
      std::vector<std::string> values;
      for (const auto& key : counted.keys) values.push_back(key.value);
      auto& row = merged[values];
      row.keys = counted.keys;
      row.counts.resize(queries.size());
      row.counts[i] = counted.count;
      row.archive = counted.archive;
      row.sum += counted.count;
    }
  }
  std::vector<ComparedRow> rows;
  for (auto& [values, row] : merged) rows.push_back(std::move(row));
  put_in_order(rows, by);

  Table table;
  const KeyColumns keys(by, format);
  keys.add_columns(table);
  for (const auto& query : queries) table.columns.push_back({query.name, true});
  table.columns.push_back({"archive", true});
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back(keys.cells(row.keys));
    for (const auto count : row.counts) {
      cells.push_back(unit == CountUnit::articles ? std::to_string(count)
                                                  : per_thousand(count, row.archive));
    }
    cells.push_back(std::to_string(row.archive));
  }
  return table;
}

Table cross_table(const CountTable& counts) {
  std::vector<CountKey> across;
  for (const auto& row : counts.rows) {
    const CountKey& key = row.keys.back();
    if (std::find(across.begin(), across.end(), key) == across.end()) across.push_back(key);
  }
  if (std::holds_alternative<DateUnit>(counts.by.back())) {
    std::sort(across.begin(), across.end(), [](const auto& a, const auto& b) {
      return a.is_none() != b.is_none() ? b.is_none() : a.value < b.value;
    });
  }
  Table table;
  table.columns.push_back({std::string(to_string(counts.by.front()))});
  for (const auto& key : across) table.columns.push_back({key.label, true});
  const CountKey* current = nullptr;
  for (const auto& row : counts.rows) {
    if (current == nullptr || !(row.keys.front() == *current)) {
      current = &row.keys.front();
      auto& cells = table.rows.emplace_back(across.size() + 1, "0");
      cells.front() = current->label;
    }
    const auto column = std::find(across.begin(), across.end(), row.keys.back()) - across.begin();
    table.rows.back()[static_cast<std::size_t>(column) + 1] = std::to_string(row.count);
  }
  return table;
}

Table terms_by_report(const Engine& engine, const SearchRequest& request, std::size_t limit,
                      const CountDimension& by, TableFormat format) {
  auto rows = engine.count(request, {by}).rows;
  std::erase_if(rows, [](const auto& row) { return row.count == 0 || row.keys[0].is_none(); });
  if (rows.size() > kMostTermValues) {
    if (std::holds_alternative<DateUnit>(by)) {
      throw Error("--terms-by: error: the answer has articles of " + std::to_string(rows.size()) +
                  " spans of time, of " + std::to_string(kMostTermValues) +
                  " at most words are told; choose a longer unit, or fewer days with date:");
    }
    rows.resize(kMostTermValues);
  }
  const KeyColumns keys({by}, format);
  Table table;
  keys.add_columns(table);
  const Table empty = terms_report({}, format);
  table.columns.insert(table.columns.end(), empty.columns.begin(), empty.columns.end());
  for (const auto& row : rows) {
    const auto terms = engine.telling_terms(within(request, by, row.keys[0]), limit);
    for (auto& cells : terms_report(terms, format).rows) {
      auto all = keys.cells(row.keys);
      all.insert(all.end(), cells.begin(), cells.end());
      table.rows.push_back(std::move(all));
    }
  }
  return table;
}

Table terms_report(const std::vector<TellingTerm>& terms, TableFormat format) {
  Table table;
  const bool for_reader = format == TableFormat::text;
  table.columns = {{"kind"}, {"term"}};
  if (!for_reader) table.columns.push_back({"label"});
  for (const auto* name : {"articles", "archive", "log_likelihood"}) {
    table.columns.push_back({name, true});
  }
  for (const auto& term : terms) {
    const std::string label = term.is_name ? display_label(term.name) : term.word;
    auto& cells = table.rows.emplace_back();
    cells.emplace_back(term.is_name ? to_string(term.name.facet) : "word");
    cells.push_back(term.is_name && !for_reader ? term.name.value : label);
    if (!for_reader) cells.push_back(label);
    cells.push_back(std::to_string(term.count));
    cells.push_back(std::to_string(term.archive));
    cells.push_back(table_number(term.score));
  }
  return table;
}

}  // namespace khabar
