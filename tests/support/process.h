// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "tests/support/temporary_folder.h"

namespace khabar::test {

struct ProcessResult {
  int exit_code = 0;  ///< 128 + signal when a signal ended it.
  std::string out;
  std::string err;
};

/// A program that runs beside the test, with its input and output in files.
class Process {
 public:
  /// arguments[0] is the program; `input` becomes its standard input.
  explicit Process(const std::vector<std::string>& arguments, std::string_view input = "");
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void kill(int signal) const;

  /// What it has said so far, on standard error.
  std::string messages() const;

  /// Waits for its end.
  ProcessResult wait();

 private:
  TemporaryFolder folder_;
  pid_t pid_ = -1;
};

/// Runs a program to its end.
ProcessResult run(const std::vector<std::string>& arguments, std::string_view input = "");

}  // namespace khabar::test
