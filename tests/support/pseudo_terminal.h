// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace khabar::test {

/// A program on a terminal of its own, 80 columns by 24 rows, and somebody who types.
class PseudoTerminal {
 public:
  /// arguments[0] is the program; `variables` ("NAME=value") come on top of a bare environment
  /// without a locale.
  PseudoTerminal(const std::vector<std::string>& arguments,
                 const std::vector<std::string>& variables);
  ~PseudoTerminal();
  PseudoTerminal(const PseudoTerminal&) = delete;
  PseudoTerminal& operator=(const PseudoTerminal&) = delete;

  void type(std::string_view keys) const;

  /// What the screen got since the last call, up to where `text` ends, escape sequences included.
  /// Throws when `text` does not come within ten seconds.
  std::string read_until(std::string_view text);

  /// Waits for the program's end: its exit code, or 128 + the signal that ended it.
  int wait();

 private:
  pid_t pid_ = -1;
  int terminal_ = -1;
  std::string unread_;
};

/// Keys as a terminal sends them.
inline constexpr std::string_view kTab = "\t";
inline constexpr std::string_view kEnter = "\r";
inline constexpr std::string_view kUp = "\033[A";
inline constexpr std::string_view kLeft = "\033[D";
inline constexpr std::string_view kCtrlC = "\003";
inline constexpr std::string_view kCtrlD = "\004";

}  // namespace khabar::test
