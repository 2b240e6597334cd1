// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace khabar {

/// Makes std::terminate tell what happened in one line of standard error and end the program with
/// exit code 2. Xapian 1.4 calls it when a disk fails at certain writes of a commit; what was
/// committed before stands, as after a kill. Call it first in main.
///
/// program  Stands at the beginning of the line.
void end_in_one_line(const char* program);

}  // namespace khabar
