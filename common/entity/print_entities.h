// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "common/entity/catalogue.h"

namespace khabar {

/// Reads texts, one a line, and writes the names in them: one JSON object a mention,
///
///   {"line":1,"begin":0,"end":12,"text":"रूस","type":"place","id":"russia",
///    "label":{"hi":"रूस","en":"Russia"}}
///
/// `line` counts from 1; `begin` and `end` are bytes of the line. Names hold whole words of valid
/// UTF-8, whatever else the line holds.
void print_entities(const Catalogue& catalogue, std::istream& input, std::ostream& output);

}  // namespace khabar
