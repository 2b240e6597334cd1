// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/last_resort.h"

#include <cerrno>
#include <cstring>
#include <exception>

#include <unistd.h>

#include "common/saved_file.h"

namespace khabar {
namespace {

constexpr int kFailed = 2;

const char* program_name = "khabar";

[[noreturn]] void tell_and_end() noexcept {
  const int error = errno;
  try {
    const std::string line = std::string(program_name) +
                             ": error: a write to the index failed: " + describe_disk_error(error) +
                             " (what was committed before stands)\n";
    [[maybe_unused]] const auto ignored = write(STDERR_FILENO, line.data(), line.size());
  } catch (...) {
    // Not even memory for a line.
  }
  _exit(kFailed);
}

}  // namespace

void end_in_one_line(const char* program) {
  program_name = program;
  std::set_terminate(tell_and_end);
}

}  // namespace khabar
