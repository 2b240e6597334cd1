// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/nearest_entity.h"

#include <string>

#include "common/edit_distance.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Letters of a name that may differ: one in three.
constexpr unsigned kLettersPerEdit = 3;

std::u32string letters_of(std::string_view name) {
  return to_code_points(to_lower(to_nfc(name)));
}

}  // namespace

const Entity* nearest_entity(const Catalogue& catalogue, EntityType type, std::string_view name,
                             const std::function<bool(const Entity&)>& is_there) {
  const std::u32string wanted = letters_of(name);
  auto most = static_cast<unsigned>(wanted.size()) / kLettersPerEdit;
  const Entity* nearest = nullptr;
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    const Entity& entity = catalogue.entity(i);
    if (entity.type != type) continue;
    for (const std::string* label : {&entity.label_hi, &entity.label_en}) {
      if (label->empty()) continue;
      const unsigned edits = edit_distance(wanted, letters_of(*label), most);
      if (edits > most || !is_there(entity)) continue;
      nearest = &entity;
      if (edits == 0) return nearest;
      most = edits - 1;  // the next one must be nearer
    }
  }
  return nearest;
}

}  // namespace khabar
