// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_list.h"

#include <algorithm>
#include <array>

namespace khabar {
namespace {

/// Whether a comma or "and" alone parts words[end - 1] from words[first].
bool is_next_in_list(const Reading& text, std::uint32_t end, std::uint32_t first) {
  if (end > first || end == 0) return false;
  if (end == first) {
    const std::uint32_t gap = text.words[end - 1].end;
    const std::string_view marks = text.text.substr(gap, text.words[first].begin - gap);
    return marks == ", " || marks == " , ";
  }
  return first - end == 1 && is_and(text.written(end));
}

}  // namespace

bool is_and(std::string_view word) {
  constexpr std::array<std::string_view, 6> kAnd = {"और", "व", "एवं", "तथा", "and", "or"};
  return std::ranges::find(kAnd, word) != kAnd.end();
}

ListNeighbours neighbours_in_list(const Reading& text, const TaggedWords& name) {
  const auto& tagged = text.tagged;
  const auto from = std::ranges::partition_point(
      tagged, [&](const TaggedWords& other) { return other.end_word() <= name.first_word; });
  const auto behind = std::partition_point(from, tagged.end(), [&](const TaggedWords& other) {
    return other.first_word < name.end_word();
  });
  ListNeighbours neighbours;
  if (from != tagged.begin() &&
      is_next_in_list(text, std::prev(from)->end_word(), name.first_word)) {
    neighbours.before = &*std::prev(from);
  }
  if (behind != tagged.end() && is_next_in_list(text, name.end_word(), behind->first_word)) {
    neighbours.behind = &*behind;
  }
  return neighbours;
}

std::optional<EntityType> kind_of_list(const Reading& text, const TaggedWords& name) {
  const auto [before, behind] = neighbours_in_list(text, name);
  if (before == nullptr || behind == nullptr || before->type != behind->type) return std::nullopt;
  return before->type;
}

}  // namespace khabar
