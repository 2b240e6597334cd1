// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/nearest_entity.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "common/unicode.h"

namespace khabar {
namespace {

/// Letters of a name that may differ: one in three.
constexpr std::size_t kLettersPerEdit = 3;

std::u32string letters_of(std::string_view name) {
  const std::string lower = to_lower(to_nfc(name));
  std::u32string letters;
  for (std::size_t i = 0; i < lower.size();) letters += next_code_point(lower, i);
  return letters;
}

/// Letters to insert, take out or replace (Levenshtein, 1966); `most` + 1 for any more than that.
std::size_t edits_between(const std::u32string& a, const std::u32string& b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
    if (*std::ranges::min_element(row) > most) return most + 1;
  }
  return std::min(row.back(), most + 1);
}

}  // namespace

const Entity* nearest_entity(const Catalogue& catalogue, EntityType type, std::string_view name) {
  const std::u32string wanted = letters_of(name);
  std::size_t most = wanted.size() / kLettersPerEdit;
  const Entity* nearest = nullptr;
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    const Entity& entity = catalogue.entity(i);
    if (entity.type != type) continue;
    for (const std::string* label : {&entity.label_hi, &entity.label_en}) {
      if (label->empty()) continue;
      const std::size_t edits = edits_between(wanted, letters_of(*label), most);
      if (edits > most) continue;
      nearest = &entity;
      if (edits == 0) return nearest;
      most = edits - 1;  // the next one must be nearer
    }
  }
  return nearest;
}

}  // namespace khabar
