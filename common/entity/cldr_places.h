// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/entity/entity_record.h"

namespace khabar {

/// Countries and the cities that time zones are named after, with their Hindi and English names,
/// as ICU has them from Unicode CLDR. Ids are made of the English names ("north-korea").
/// Left out: outposts and namesakes that read as ordinary words ("Center", "Davis").
/// Cost: some milliseconds; called when the catalogue is built.
std::vector<EntityRecord> cldr_places();

}  // namespace khabar
