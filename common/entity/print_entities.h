// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "common/entity/catalogue.h"
#include "common/entity/tagger_model.h"

namespace khabar {

/// Reads texts, one a line, and writes for each a line with the names in it, a JSON array of
///
///   {"begin":0,"end":9,"text":"रूस","type":"place","id":"russia","label":"रूस / Russia"}
///
/// `begin` and `end` are bytes of the line. Names hold whole words of valid UTF-8, whatever else
/// the line holds. `label` has the scripts in which the name is known.
void print_entities(const Catalogue& catalogue, std::istream& input, std::ostream& output,
                    const TaggerModel* model = &TaggerModel::shipped());

}  // namespace khabar
