// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "common/entity/catalogue.h"

namespace khabar {

/// The entity of `type` with the label that is nearest to `name` in its script, for "did you mean";
/// null when more than a third of the letters differ everywhere.
///
/// name      UTF-8 in one script; capitals play no part.
/// is_there  Whether an entity may be offered: an index has it.
/// Cost: linear in the catalogue, some 2 ms.
const Entity* nearest_entity(const Catalogue& catalogue, EntityType type, std::string_view name,
                             const std::function<bool(const Entity&)>& is_there);

}  // namespace khabar
