// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace khabar {

/// Width of the terminal on standard output, in columns; 80 when there is none.
std::size_t terminal_columns();

/// True when standard output is a terminal and the user has not set NO_COLOR
/// (https://no-color.org).
bool wants_colour();

/// Shows `text` in $PAGER ("less -R" by default) when standard output is a terminal that it does
/// not fit, else writes it to standard output.
void show_in_pager(const std::string& text);

/// A flag that Ctrl-C raises instead of ending the program, from the first call on.
std::atomic<bool>& interrupt_flag();

/// Whole lines that begin with a line that is being typed.
using CompleteLine = std::function<std::vector<std::string>(const std::string& line)>;

/// Reads lines from the terminal with editing, history and completion (GNU readline). The history
/// is kept between runs in $XDG_STATE_HOME/khabar/history (~/.local/state by default).
/// Only one can exist at a time: readline is global.
class LineReader {
 public:
  explicit LineReader(CompleteLine complete);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// Absent at the end of input (Ctrl-D). Ctrl-C drops what was typed and goes on.
  std::optional<std::string> read(const std::string& prompt);

 private:
  std::string history_file_;
};

}  // namespace khabar
