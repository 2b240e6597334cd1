// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/render/text.h"
#include "searcher/shell/save.h"
#include "searcher/shell/session.h"

namespace khabar {

/// Shows a long text to the reader: through $PAGER on a terminal, else as it is.
using ShowText = std::function<void(const std::string& text)>;

/// The interactive shell, line by line: a line is a command when it looks like one ("open 3",
/// "next", "q") and a query otherwise. What looks like a mistyped command ("open x", "nxet") is not
/// searched but told; "?" before it makes any line a query. Reading lines, history and the terminal
/// are the caller's.
class Shell {
 public:
  /// wants_stories  See Session.
  Shell(const Engine& engine, SearchRequest defaults, TextStyle style, std::ostream& out,
        ShowText show, bool wants_stories = false);

  /// Runs one line. Mistakes are printed, never thrown. Returns false when the reader leaves.
  bool run_line(std::string_view line);

  /// Lines are wrapped at this width from now on.
  void set_columns(std::size_t columns) { style_.columns = columns; }

  /// "khabar> ", or the trail of filters before it.
  std::string prompt() const;

  /// Whole lines that begin with `line`: commands with their arguments, words, fields, entities.
  std::vector<std::string> complete(const std::string& line);

  static std::vector<std::string> command_names();

 private:
  struct Argument {
    std::string_view usage;  ///< "N", or the words it may be: "on|off".
    bool (*fits)(std::string_view argument);
  };
  struct Command {
    std::string_view name;
    const Argument& argument;
    std::string_view help;
    void (Shell::*run)(std::string_view argument);
  };
  static const std::vector<Command>& commands();
  static const Command* find_command(std::string_view name);
  static bool looks_mistyped(std::string_view line);
  static void refuse(std::string_view line, const Command* command);
  static std::string usage(const Command& command);

  void help(std::string_view topic);
  void help_with_queries();
  void next(std::string_view);
  void previous(std::string_view);
  void page(std::string_view number);
  void facets(std::string_view facet);
  void only(std::string_view number);
  void drop(std::string_view number);
  void back(std::string_view);
  void forward(std::string_view);
  void history(std::string_view);
  void sort(std::string_view order);
  void match(std::string_view words);
  void exact(std::string_view on_or_off);
  void without(std::string_view form);
  void collapse(std::string_view on_or_off);
  void recency(std::string_view on_or_off);
  void open(std::string_view number);
  void like(std::string_view number);
  void copies(std::string_view number);
  void related(std::string_view number);
  void explain(std::string_view number);
  void limit(std::string_view number);
  void filters(std::string_view);
  void clear(std::string_view);
  void histogram(std::string_view unit);
  void count(std::string_view by);
  void compare(std::string_view queries);
  void save(std::string_view path);
  void replace(std::string_view path);
  void export_all(std::string_view path_and_fields);
  void time(std::string_view on_or_off);
  void quit(std::string_view);

  void ask(std::string_view query);
  void save_as(std::string_view path, Overwrite overwrite);
  void tell_written(std::uint64_t articles, std::string_view how, std::string_view path);
  void set(const std::string& name, std::string_view value);
  void print_page();
  void need_answer() const;

  Session session_;
  TextStyle style_;
  std::ostream& out_;
  ShowText show_;
  bool leaving_ = false;
  std::vector<std::string> asked_;  // queries, the first one first
};

}  // namespace khabar
