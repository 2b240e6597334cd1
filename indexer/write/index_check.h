// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

namespace khabar {

/// Verifies the index at `path`: Xapian's own check of its tables, then check_metadata and
/// check_articles. Writes one line a fault to `out`, the first hundred. Returns the number of
/// faults. Needs no right to write; without it, Xapian's check is left out.
///
/// Throws Error when there is no index to check, and when a writer beside it commits so often that
/// no check comes to its end before.
/// Cost: reads everything twice.
std::uint64_t check_index(const std::string& path, std::ostream& out);

}  // namespace khabar
