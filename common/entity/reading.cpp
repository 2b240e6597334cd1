// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/reading.h"

#include <algorithm>

namespace khabar {

namespace {

/// Candidates of `reading` (const or not) that share a word with [first, end).
template <typename AnyReading>
auto overlapping(AnyReading& reading, std::uint32_t first, std::uint32_t end) {
  auto& all = reading.candidates;
  const auto from = std::partition_point(all.begin(), all.end(),
                                         [&](const Candidate& c) { return c.end_word() <= first; });
  const auto to =
      std::partition_point(from, all.end(), [&](const Candidate& c) { return c.first_word < end; });
  return std::span(from, to);
}

}  // namespace

bool names_anywhere(const Candidate& candidate) {
  return !candidate.targets.empty() && candidate.targets.front().use == AliasUse::anywhere;
}

std::span<Candidate> Reading::candidates_in(std::uint32_t first, std::uint32_t end) {
  return overlapping(*this, first, end);
}

std::span<const Candidate> Reading::candidates_in(std::uint32_t first, std::uint32_t end) const {
  return overlapping(*this, first, end);
}

void ArticleReading::clear() {
  texts.clear();
  own.clear();
  own_places.clear();
  own_aliases.clear();
}

std::uint32_t ArticleReading::number_of(const Catalogue& catalogue, const Entity& entity) {
  if (const auto listed = catalogue.find_id(entity.id)) return *listed;
  const auto [place, is_new] =
      own_places.try_emplace(entity.id, static_cast<std::uint32_t>(own.size()));
  if (is_new) own.push_back(entity);
  Entity& known = own[place->second];
  if (known.label_hi.empty()) known.label_hi = entity.label_hi;
  if (known.label_en.empty()) known.label_en = entity.label_en;
  return static_cast<std::uint32_t>(catalogue.size()) + place->second;
}

const Entity& ArticleReading::entity(const Catalogue& catalogue, std::uint32_t number) const {
  return number < catalogue.size() ? catalogue.entity(number) : own[number - catalogue.size()];
}

}  // namespace khabar
