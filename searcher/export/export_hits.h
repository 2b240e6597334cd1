// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "searcher/engine/engine.h"
#include "searcher/render/record.h"

namespace khabar {

/// How all matches of a request are written, and where.
struct ExportPlan {
  std::string file = "-";                   ///< "-" is standard output.
  TableFormat format = TableFormat::jsonl;  ///< jsonl, csv or tsv.
  std::string fields{kUsualFields};
  bool excel = false;  ///< A byte order mark, by which Excel knows UTF-8.
  std::string before;  ///< What stands before the rows: a provenance.
};

/// The format that the ending of a file's name says: ".csv", ".tsv", else JSON Lines.
TableFormat format_of_file(const std::string& path);

/// Tells how far a long work is, a line that replaces itself; null tells nothing.
class ProgressLine {
 public:
  explicit ProgressLine(std::ostream* out) : out_(out) {}
  ~ProgressLine();
  void tell(std::uint64_t done, std::uint64_t all);

 private:
  std::ostream* out_;
  bool told_ = false;
};

/// Writes every match in the order asked; returns how many.
std::uint64_t export_hits(const Engine& engine, const SearchRequest& request,
                          const ExportPlan& plan, std::ostream& standard, ProgressLine progress);

/// Writes the id of every match in the order asked, a line each; returns how many. Ids are as they
/// are, so that a program can ask for them, but for a reader's terminal, see shown().
std::uint64_t export_ids(const Engine& engine, const SearchRequest& request, bool for_terminal,
                         std::ostream& out);

}  // namespace khabar
