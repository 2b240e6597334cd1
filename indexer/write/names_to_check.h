// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "indexer/write/name_rows.h"
#include "indexer/write/weak_aliases.h"

namespace khabar {

/// What a person should look at in the people, places and organisations of an index: each kind with
/// what is in most articles first, and how many there are beyond those listed.
struct NamesToCheck {
  std::vector<NameRow> linked;  ///< Unlisted people whose names in two scripts became one row.
  std::size_t linked_total = 0;
  std::vector<WeakAlias> weak;  ///< Aliases that mostly stand without support.
  std::size_t weak_total = 0;
  std::vector<std::pair<NameRow, NameRow>> alike;  ///< Two rows that may be one.
  std::size_t alike_total = 0;
};

/// Reads the index at `path`. Throws Error when it cannot be opened.
///
/// most      Rows of each kind to give.
/// problems  Bad lines of the catalogue that the index keeps are told here.
///
/// Cost: see read_name_rows, find_alike and find_weak_aliases.
NamesToCheck find_names_to_check(const std::string& path, std::size_t most, std::ostream& problems);

}  // namespace khabar
