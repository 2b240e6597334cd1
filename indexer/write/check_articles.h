// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/write/fault_log.h"

namespace khabar {

/// Verifies the articles of an index: that each reads back as it was stored, in clean text, is
/// found by its id, refers to facet values that exist, and that its terms and values are those that
/// were sealed, both where they are listed by article and where they are listed by term and slot.
///
/// Throws Xapian::Error where a table cannot be read on. Cost: reads everything once, and hashes
/// each term, each value and all text. Memory: 16 bytes an article.
void check_articles(const Xapian::Database& index, FaultLog& faults);

}  // namespace khabar
