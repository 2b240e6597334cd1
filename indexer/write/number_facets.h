// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/write/document_builder.h"
#include "indexer/write/facet_dictionary.h"

namespace khabar {

/// Gives the document the numbers of its facet values, each once, and the terms of the entities
/// that `dictionary` takes its people for; with these it is whole, and sealed.
void number_facets(FacetDictionary& dictionary, BuiltDocument& built);

}  // namespace khabar
