// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "searcher/match/count_table.h"

namespace khabar {

/// The table of several archives together, from that of each; all by the same dimensions. Rows are
/// in the order that CountTable promises. An empty table of none.
CountTable add_tables(const std::vector<CountTable>& tables);

}  // namespace khabar
