// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <sstream>

#include "common/error.h"
#include "common/unicode.h"
#include "searcher/render/csv_cell.h"
#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

constexpr std::array<std::string_view, 5> kFormatNames = {"text", "json", "jsonl", "csv", "tsv"};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kWidestCell = 60;  // in columns of a terminal

void write_object(JsonWriter& json, const std::vector<TableColumn>& columns,
                  const std::vector<std::string>& row) {
  json.StartObject();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].is_number) {
      write_field(json, columns[i].name.c_str(), row[i]);
    } else if (row[i].empty()) {
      json.Key(columns[i].name.c_str());
      json.Null();
    } else {
      json.Key(columns[i].name.c_str());
      json.RawValue(row[i].data(), row[i].size(), rapidjson::kNumberType);
    }
  }
  json.EndObject();
}

void render_json(const Table& table, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("format");
  json.Int(kJsonFormat);
  json.Key("rows");
  json.StartArray();
  for (const auto& row : table.rows) write_object(json, table.columns, row);
  json.EndArray();
  json.EndObject();
  write_line(buffer, out);
}

std::string right_aligned(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, count_columns(text)), ' ') + text;
}

void render_text(const Table& table, const TextStyle& style, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t width = count_columns(table.columns[i].name);
    for (const auto& row : table.rows) width = std::max(width, count_columns(row[i]));
    widths.push_back(std::min(width, kWidestCell));
  }
  const auto write_row = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (i > 0) line += "  ";
      const std::string& cell = cell_of(i);
      line += table.columns[i].is_number ? right_aligned(cell, widths[i])
                                         : fit_columns(cell, widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  };
  if (style.colour) out << "\033[1m";
  write_row([&](std::size_t i) -> const std::string& { return table.columns[i].name; });
  if (style.colour) out << "\033[0m";
  for (const auto& row : table.rows) {
    write_row([&](std::size_t i) -> const std::string& { return row[i]; });
  }
}

}  // namespace

TableFormat parse_table_format(std::string_view name) {
  const auto found = std::find(kFormatNames.begin(), kFormatNames.end(), name);
  if (found != kFormatNames.end()) return static_cast<TableFormat>(found - kFormatNames.begin());
  throw Error("--format: error: \"" + std::string(name) +
              "\" is no such value; write text, json, jsonl, csv or tsv");
}

std::string table_number(double value) {
  if (!std::isfinite(value)) return "";
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed;
  text.precision(3);
  text << value;
  std::string number = text.str();
  number.erase(number.find_last_not_of('0') + 1);
  if (number.ends_with('.')) number.pop_back();
  return number == "-0" ? "0" : number;
}

RowWriter::RowWriter(std::vector<TableColumn> columns, TableFormat format, bool excel,
                     std::ostream& out)
    : columns_(std::move(columns)), format_(format), out_(out) {
  if (format_ == TableFormat::jsonl) return;
  if (excel) out_ << kByteOrderMark;
  std::vector<std::string> names;
  for (const auto& column : columns_) names.push_back(column.name);
  write(names);
}

void RowWriter::write(const std::vector<std::string>& row) {
  if (format_ == TableFormat::jsonl) {
    rapidjson::StringBuffer buffer;
    JsonWriter json(buffer);
    write_object(json, columns_, row);
    return write_line(buffer, out_);
  }
  const bool tabs = format_ == TableFormat::tsv;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out_ << (tabs ? '\t' : ',');
    const bool is_own = columns_[i].is_number;  // and so is its name
    out_ << (is_own ? row[i] : tabs ? tsv_cell(row[i]) : csv_cell(row[i]));
  }
  out_ << (tabs ? "\n" : "\r\n");
}

void render_table(const Table& table, TableFormat format, bool excel, const TextStyle& style,
                  std::ostream& out) {
  if (format == TableFormat::text) return render_text(table, style, out);
  if (format == TableFormat::json) return render_json(table, out);
  RowWriter rows(table.columns, format, excel, out);
  for (const auto& row : table.rows) rows.write(row);
}

}  // namespace khabar
