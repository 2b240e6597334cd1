// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/entity/reading.h"

namespace khabar {

/// और, and, or.
bool is_and(std::string_view word);

/// The tagged names beside `name` that commas or "and" alone part from it, as in "चतरा, गुमला और
/// मनिका"; null where there is none.
struct ListNeighbours {
  const TaggedWords* before = nullptr;
  const TaggedWords* behind = nullptr;
};
ListNeighbours neighbours_in_list(const Reading& text, const TaggedWords& name);

/// The kind that both neighbours in a list have.
std::optional<EntityType> kind_of_list(const Reading& text, const TaggedWords& name);

}  // namespace khabar
