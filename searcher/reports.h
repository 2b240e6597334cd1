// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/engine/engine.h"
#include "searcher/shell/commands.h"

namespace khabar {

/// What is made of an answer other than its first hits, as the command line says it.
struct ReportOptions {
  std::string export_file;      ///< Every match into it.
  std::string fields;           ///< Of an export.
  bool ids = false;             ///< The id of every match.
  std::string count_by;         ///< "source,month"
  std::string compare;          ///< File of queries, a column each.
  bool coverage = false;        ///< Sources by months.
  bool share = false;           ///< Per 1,000 articles, where only one number has room.
  std::size_t terms = 0;        ///< How many words and names tell the answer apart.
  std::string terms_by;         ///< For each value of this facet or unit of time.
  std::size_t concordance = 0;  ///< Columns on either side of a keyword.
  std::string concordance_order = "answer";
  std::string batch;   ///< File of queries, all answered into one table.
  std::string format;  ///< Empty: text, or what the file's ending says.
  bool excel = false;
  bool provenance = false;

  /// Whether any of them is asked for.
  bool any() const {
    return !export_file.empty() || ids || !count_by.empty() || !compare.empty() || coverage ||
           terms > 0 || !terms_by.empty() || concordance > 0 || !batch.empty();
  }

  /// Whether it is of one query: all articles when none is given.
  bool asks_itself() const { return compare.empty() && batch.empty(); }
};

/// Writes the report; kNotFound when there was nothing to tell. Throws as Engine does, and Error
/// for options that do not go together.
ExitCode write_report(const Engine& engine, const std::string& index, const SearchRequest& request,
                      const ReportOptions& options, Output& output);

}  // namespace khabar
