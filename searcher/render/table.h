// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/render/text.h"

namespace khabar {

/// How a table is written: for a reader, as one line of JSON for all of it or a line a row, or for
/// a spreadsheet.
enum class TableFormat { text, json, jsonl, csv, tsv };

/// "text", "json", "jsonl", "csv" or "tsv". Throws Error for another name.
TableFormat parse_table_format(std::string_view name);

struct TableColumn {
  std::string name;
  bool is_number = false;
};

/// Rows of values, one for each column. Numbers are written as text ("2.5"); an empty one is
/// absent.
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;
};

/// A number as a table has it: at most three decimals, none of them a last 0.
std::string table_number(double value);

/// Writes rows one after the other in any format but text and json.
class RowWriter {
 public:
  /// excel  Puts a byte order mark first, by which Excel knows UTF-8; not before JSON.
  RowWriter(std::vector<TableColumn> columns, TableFormat format, bool excel, std::ostream& out);

  void write(const std::vector<std::string>& row);

 private:
  std::vector<TableColumn> columns_;
  TableFormat format_;
  std::ostream& out_;
};

/// Writes the whole table. In text, columns line up in both scripts.
void render_table(const Table& table, TableFormat format, bool excel, const TextStyle& style,
                  std::ostream& out);

}  // namespace khabar
