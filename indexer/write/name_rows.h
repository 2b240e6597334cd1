// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/format/facet.h"

namespace khabar {

/// A row of the people, places or organisations of an index.
struct NameRow {
  FacetValue value;
  std::uint32_t articles = 0;
  std::vector<std::string> examples;  ///< Ids of articles; filled by add_examples.
};

/// All rows that articles have, those of most articles first. Cost: one metadata entry and one look
/// at a term for each facet value of the index.
std::vector<NameRow> read_name_rows(const Xapian::Database& index);

/// Gives `row` the ids of two articles: one in each language where there are such, else the first.
/// Cost: up to a thousand postings.
void add_examples(const Xapian::Database& index, NameRow& row);

}  // namespace khabar
