// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace khabar::bench {

/// What this process has in memory now, as /proc/self/status says; 0 where the system has none.
struct Memory {
  std::uint64_t resident_kb = 0;
  std::uint64_t files_kb = 0;  ///< Of it files that are mapped: shared by all that map them.
};

Memory memory_now();

/// "61.2 MB resident, of it 12.3 MB files".
std::string describe(const Memory& memory);

}  // namespace khabar::bench
