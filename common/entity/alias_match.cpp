// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/alias_match.h"

#include <algorithm>

namespace khabar {
namespace {

bool fits_case(AliasCase letters, std::span<const Word> words) {
  if (letters == AliasCase::any) return true;
  if (letters == AliasCase::capital) return words.front().capital;
  if (letters == AliasCase::mixed) return words.front().inner_capital;
  if (letters == AliasCase::possessive) return words.front().capital && words.back().possessive;
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return word.upper || word.capital; }) &&
         (words.size() > 1 || words.front().upper);
}

/// Takes the targets from `first` on whose capitals do not fit `words` out of `targets`.
void drop_other_case(std::span<const Word> words, std::size_t first,
                     std::vector<AliasTarget>& targets) {
  const auto from = targets.begin() + static_cast<std::ptrdiff_t>(first);
  const auto kept = std::remove_if(from, targets.end(), [&](const AliasTarget& target) {
    return !fits_case(target.letters, words);
  });
  targets.erase(kept, targets.end());
}

/// Whether `word` may be in one name with the word before it: "Xi Jinping", "L&T", "CPI(M)".
bool may_go_on(const Word& word) {
  return word.joined || word.ampersand || word.bracket;
}

/// The node behind `node` for words[i], which an & may part from the name so far: "Jammu & Kashmir"
/// is "Jammu and Kashmir". 0 where no name goes on.
std::uint64_t go_on(const AliasTable& table, std::uint64_t node, const Word& word) {
  if (const std::uint64_t next = next_node(table, node, word); next != 0 || !word.ampersand) {
    return next;
  }
  static const std::uint64_t kAnd = word_hash("and");
  const std::uint64_t and_node = AliasTable::child(node, kAnd);
  return table.contains(and_node) ? next_node(table, and_node, word) : 0;
}

}  // namespace

std::uint64_t next_node(const AliasTable& table, std::uint64_t node, const Word& word) {
  const std::uint64_t by_exact = AliasTable::child(node, word.exact);
  if (table.contains(by_exact)) return by_exact;
  if (!word.may_inflect) return 0;
  const std::uint64_t by_term = AliasTable::child(node, word.term);
  return table.contains(by_term) ? by_term : 0;
}

void find_longest(const AliasTable& table, std::span<const Word> words, std::size_t from,
                  bool check_case, AliasMatch& match) {
  match.word_count = 0;
  match.targets.clear();
  match.inflected = false;
  bool inflected = false;
  std::uint64_t node = AliasTable::kRoot;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (i > from && !may_go_on(words[i])) return;
    inflected = inflected || !table.contains(AliasTable::child(node, words[i].exact));
    node = i > from ? go_on(table, node, words[i]) : next_node(table, node, words[i]);
    if (node == 0) return;
    const std::size_t shorter = match.targets.size();
    table.append_targets(node, match.targets);
    if (check_case) drop_other_case(words.subspan(from, i - from + 1), shorter, match.targets);
    if (match.targets.size() == shorter) continue;
    match.targets.erase(match.targets.begin(),
                        match.targets.begin() + static_cast<std::ptrdiff_t>(shorter));
    match.word_count = i - from + 1;
    match.inflected = inflected;
  }
}

}  // namespace khabar
