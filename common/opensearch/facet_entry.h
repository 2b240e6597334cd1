// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/format/facet.h"

namespace khabar {

/// A facet value and its labels, as the words index keeps it with the value's term.
std::string facet_entry(const FacetValue& value);

/// Reads it back. Absent parts are empty; the facet is the caller's to know.
FacetValue read_facet_entry(Facet facet, std::string_view entry);

/// The facet of a term of an entity.
Facet facet_of_entity_term(std::string_view term);

}  // namespace khabar
