// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/entity/alias_table.h"
#include "common/entity/word.h"

namespace khabar {

/// An alias found at a place in a sequence of words.
struct AliasMatch {
  std::size_t word_count = 0;  ///< 0 when there is none.
  std::vector<AliasTarget> targets;
  bool inflected = false;  ///< One of the words is a plural of the alias's word.
};

/// The node one `word` further than `node`, by its exact form or else, where it may be an inflected
/// name, by its lemma; 0 when the table has neither.
std::uint64_t next_node(const AliasTable& table, std::uint64_t node, const Word& word);

/// Fills `match` with the longest alias that starts at words[from]. With `check_case`, capitals
/// must fit AliasTarget::letters.
/// Cost: a hash probe or two a word, no allocation once `match` has grown.
void find_longest(const AliasTable& table, std::span<const Word> words, std::size_t from,
                  bool check_case, AliasMatch& match);

}  // namespace khabar
