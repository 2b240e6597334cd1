// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/entity/catalogue.h"
#include "indexer/write/name_rows.h"

namespace khabar {

/// A common word or a lone surname that names a listed entity, and how often the articles of its
/// row have it without anything else that speaks for the name: no title or cue beside it, no full
/// name, nothing near it.
struct WeakAlias {
  FacetValue entity;
  std::string alias;
  std::uint32_t found = 0;        ///< In the articles that were looked at.
  std::uint32_t unsupported = 0;  ///< Of these.
  std::vector<std::string> examples;
};

/// The aliases that most often stand without support, those with the most such mentions first.
///
/// rows  As read_name_rows gives them.
///
/// Reads up to 20 articles of each listed row and recognises the names in them once more. Cost:
/// about 2 ms for each article that is read, 15 s for an index with all entities of the catalogue.
std::vector<WeakAlias> find_weak_aliases(const Xapian::Database& index, const Catalogue& catalogue,
                                         const std::vector<NameRow>& rows);

}  // namespace khabar
