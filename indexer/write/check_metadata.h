// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/write/fault_log.h"

namespace khabar {

/// Verifies the metadata of an index: that every entry is as it was sealed, that the facet values
/// are numbered without a gap, and that the words filed by their sound are those that were filed.
/// Throws Xapian::Error where a table cannot be read on. Cost: reads all of them once.
void check_metadata(const Xapian::Database& index, FaultLog& faults);

}  // namespace khabar
