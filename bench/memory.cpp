// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/memory.h"

#include <fstream>
#include <iomanip>
#include <sstream>

namespace khabar::bench {
namespace {

double megabytes(std::uint64_t kb) {
  return static_cast<double>(kb) * 1024 / 1e6;
}

}  // namespace

Memory memory_now() {
  std::ifstream status("/proc/self/status");
  Memory memory;
  for (std::string line; std::getline(status, line);) {
    std::istringstream fields(line);
    std::string name;
    std::uint64_t kb = 0;
    fields >> name >> kb;
    if (name == "VmRSS:") memory.resident_kb = kb;
    if (name == "RssFile:") memory.files_kb = kb;
  }
  return memory;
}

std::string describe(const Memory& memory) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << megabytes(memory.resident_kb)
       << " MB resident, of it " << megabytes(memory.files_kb) << " MB files";
  return text.str();
}

}  // namespace khabar::bench
