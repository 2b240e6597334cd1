// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/content.h"

namespace khabar {

/// Reads CSV (RFC 4180: quotes, line ends inside of quotes) or TSV with libcsv. The first row names
/// the columns; each further row is the record {"column": "value", …}, empty values left out. A row
/// of more values than columns is told: something is not quoted.
class TableSplitter : public ContentSplitter {
 public:
  TableSplitter(std::string name, char separator, std::size_t max_record_bytes);
  ~TableSplitter() override;

  void feed(std::string_view block) override;
  void finish() override;
  std::optional<std::variant<Record, Rejection>> next() override;

 private:
  struct Parser;
  void parse(std::string_view bytes);
  void add_value(std::string_view value);
  void end_row();
  void reject(std::string reason);

  std::string name_;
  std::size_t max_record_bytes_;
  std::unique_ptr<Parser> parser_;
  std::vector<std::string> columns_;
  std::vector<std::string> row_;
  std::size_t row_bytes_ = 0;
  std::size_t line_ = 1;      // where the bytes stand that are parsed next
  std::size_t row_line_ = 1;  // where the row began
  bool begins_row_ = true;
  std::deque<std::variant<Record, Rejection>> ready_;
};

/// The values of one line, quotes off.
std::vector<std::string> split_header(std::string_view line, char separator);

}  // namespace khabar
