// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

namespace khabar {

/// Verifies the index at `path`: Xapian's own check of its tables, then that every article reads
/// back, is found by its id and refers to facet values that exist. Writes one line a fault to
/// `out`. Returns the number of faults. Throws Error when there is no index to check.
/// Cost: reads everything once.
std::uint64_t check_index(const std::string& path, std::ostream& out);

}  // namespace khabar
