// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "searcher/match/shared_table.h"
#include "searcher/words/index_terms.h"

namespace khabar {

/// What was asked of the terms of one revision of an index. Threads share it.
struct KnownTerms {
  SharedTable<Xapian::doccount> frequencies{std::size_t{16} << 20};
  /// Words by key of their sound, one after the other with a 0 behind each.
  SharedTable<std::shared_ptr<const std::string>> filed{std::size_t{16} << 20};
  /// Articles that have a term of each of some lists.
  SharedTable<Xapian::doccount> with_all{std::size_t{4} << 20};
};

/// The terms of an index of that revision, for many questions, as their words come again: each
/// look-up in its B-trees, some 5 µs, is done once. `index` is not used by other threads while the
/// terms are.
IndexTerms remembered_terms(IndexTerms index, std::shared_ptr<KnownTerms> known);

}  // namespace khabar
