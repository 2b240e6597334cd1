// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "common/entity/entity.h"

namespace khabar {

/// The entity of a name that no catalogue lists, as it is written in one place. The id is the type
/// and the name's cross-script key: "किम यो-जोंग" and "Kim Yo-jong" are one "person.kmjn". A single
/// short word has a key that many names share, so its spelling joins the id.
/// Entity::id is empty when nothing of `name` can be linked.
Entity unlisted_entity(EntityType type, std::string_view name);

/// Whether unlisted_entity makes ids such as this: a type, a dot and a key.
bool is_unlisted(std::string_view id);

}  // namespace khabar
