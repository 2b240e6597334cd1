// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace khabar {

enum class EntityType : std::uint8_t { person, place, organisation };

/// "person", "place" or "organisation".
std::string_view to_string(EntityType type);

/// The type that to_string gives that name; absent for other names.
std::optional<EntityType> find_entity_type(std::string_view name);

/// Somebody, somewhere or some organisation, whatever script and alias named it.
struct Entity {
  std::string id;  ///< Stable: a catalogue slug ("narendra-modi") or a cross-script key.
  EntityType type = EntityType::person;
  std::string label_hi;  ///< Devanagari label; empty when only the Latin one is known.
  std::string label_en;  ///< Latin label; empty when only the Devanagari one is known.
};

/// A place in a text that names an entity. Byte offsets into that text.
struct EntityMention {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Entity entity;
};

}  // namespace khabar
