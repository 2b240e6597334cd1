// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/render/text.h"
#include "searcher/session.h"

namespace khabar {

/// Shows a long text to the reader: through $PAGER on a terminal, else as it is.
using ShowText = std::function<void(const std::string& text)>;

/// The interactive shell, line by line: a line is a command when it looks like one ("open 3",
/// "next") and a query otherwise ("open market"). Reading lines, history and the terminal are
/// the caller's.
class Shell {
 public:
  Shell(Searcher& searcher, SearchRequest defaults, TextStyle style, std::ostream& out,
        ShowText show);

  /// Runs one line. Mistakes are printed, never thrown. Returns false when the reader leaves.
  bool run_line(std::string_view line);

  /// "khabar> ", or the trail of filters before it.
  std::string prompt() const;

  /// Names of all commands, for completion.
  static std::vector<std::string> command_names();

 private:
  enum class Argument { none, number, sort };
  struct Command {
    std::string_view name;
    Argument argument;
    std::string_view help;
    void (Shell::*run)(std::string_view argument);
  };
  static const std::vector<Command>& commands();
  static const Command* find_command(std::string_view line, std::string_view& argument);

  void help(std::string_view);
  void next(std::string_view);
  void previous(std::string_view);
  void facets(std::string_view);
  void only(std::string_view number);
  void drop(std::string_view number);
  void back(std::string_view);
  void sort(std::string_view order);
  void open(std::string_view number);
  void quit(std::string_view);

  void print_page();
  void need_answer() const;

  Session session_;
  TextStyle style_;
  std::ostream& out_;
  ShowText show_;
  bool leaving_ = false;
};

}  // namespace khabar
