// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/table_splitter.h"

#include <utility>

#include <csv.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/error.h"
#include "common/unicode.h"
#include "indexer/clean/white_space.h"

namespace khabar {

struct TableSplitter::Parser {
  explicit Parser(char separator) {
    if (csv_init(&state, CSV_APPEND_NULL) != 0)
      throw Error("libcsv cannot be used; is memory full?");
    csv_set_delim(&state, static_cast<unsigned char>(separator));
  }
  ~Parser() { csv_free(&state); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  [[nodiscard]] bool is_in_quotes() const { return state.quoted != 0 && state.pstate == 2; }

  csv_parser state{};
};

TableSplitter::TableSplitter(std::string name, char separator, std::size_t max_record_bytes)
    : name_(std::move(name)),
      max_record_bytes_(max_record_bytes),
      parser_(std::make_unique<Parser>(separator)) {}

TableSplitter::~TableSplitter() = default;

void TableSplitter::feed(std::string_view block) {
  // Line by line, so that the line of each row is known.
  for (std::size_t begin = 0; begin < block.size();) {
    const std::size_t newline = block.find('\n', begin);
    const std::size_t end = newline == std::string_view::npos ? block.size() : newline + 1;
    const std::string_view part = block.substr(begin, end - begin);
    if (begins_row_ && part.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      row_line_ = line_;
      begins_row_ = false;
    }
    parse(part);
    if (newline != std::string_view::npos) ++line_;
    begin = end;
  }
}

void TableSplitter::parse(std::string_view bytes) {
  const auto on_value = [](void* value, std::size_t size, void* self) {
    static_cast<TableSplitter*>(self)->add_value({static_cast<const char*>(value), size});
  };
  const auto on_row = [](int, void* self) { static_cast<TableSplitter*>(self)->end_row(); };
  if (csv_parse(&parser_->state, bytes.data(), bytes.size(), on_value, on_row, this) !=
      bytes.size()) {
    throw Error(std::string("cannot be read as a table: ") +
                csv_strerror(csv_error(&parser_->state)));
  }
  if (parser_->is_in_quotes() && parser_->state.entry_pos > max_record_bytes_) {
    throw Error("line " + std::to_string(row_line_) + ": a quote is never closed; close it");
  }
}

void TableSplitter::finish() {
  if (parser_->is_in_quotes()) {
    reject("the quote that opens in this row is never closed; close it or remove it");
    return;
  }
  const auto on_value = [](void* value, std::size_t size, void* self) {
    static_cast<TableSplitter*>(self)->add_value({static_cast<const char*>(value), size});
  };
  const auto on_row = [](int, void* self) { static_cast<TableSplitter*>(self)->end_row(); };
  csv_fini(&parser_->state, on_value, on_row, this);
}

void TableSplitter::add_value(std::string_view value) {
  row_bytes_ += value.size();
  if (row_bytes_ <= max_record_bytes_) row_.emplace_back(value);
}

void TableSplitter::reject(std::string reason) {
  ready_.emplace_back(Rejection{{name_, row_line_}, std::move(reason)});
}

void TableSplitter::end_row() {
  const auto row = std::exchange(row_, {});
  const bool is_too_long = std::exchange(row_bytes_, 0) > max_record_bytes_;
  begins_row_ = true;
  if (columns_.empty()) {
    for (const auto& column : row) columns_.emplace_back(trim(column));
    return;
  }
  if (is_too_long) {
    reject("longer than " + std::to_string(max_record_bytes_) + " bytes; split it or remove it");
    return;
  }
  if (row.size() > columns_.size()) {
    reject("has " + std::to_string(row.size()) + " values, the first row names " +
           std::to_string(columns_.size()) + " columns; put values with a separator in quotes");
    return;
  }
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty() || columns_[i].empty()) continue;
    writer.Key(columns_[i].c_str(), static_cast<rapidjson::SizeType>(columns_[i].size()));
    writer.String(row[i].c_str(), static_cast<rapidjson::SizeType>(row[i].size()));
  }
  writer.EndObject();
  ready_.emplace_back(
      Record{{name_, row_line_}, std::string(buffer.GetString(), buffer.GetSize())});
}

std::optional<std::variant<Record, Rejection>> TableSplitter::next() {
  if (ready_.empty()) return std::nullopt;
  auto first = std::move(ready_.front());
  ready_.pop_front();
  return first;
}

std::vector<std::string> split_header(std::string_view line, char separator) {
  std::vector<std::string> columns(1);
  bool in_quotes = false;
  for (const char c : line) {
    if (c == '"') {
      in_quotes = !in_quotes;
    } else if (c == separator && !in_quotes) {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

}  // namespace khabar
