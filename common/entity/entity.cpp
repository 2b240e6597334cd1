// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/entity.h"

namespace khabar {

std::string_view to_string(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "person";
    case EntityType::place:
      return "place";
    case EntityType::organisation:
      return "organisation";
  }
  return "";
}

std::optional<EntityType> find_entity_type(std::string_view name) {
  for (const EntityType type : {EntityType::person, EntityType::place, EntityType::organisation}) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

}  // namespace khabar
