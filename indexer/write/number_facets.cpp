// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/number_facets.h"

#include <algorithm>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// Makes the mentions of one entity those of another.
void rename_entity(Xapian::Document& document, const std::string& from, const std::string& to) {
  auto term = document.termlist_begin();
  term.skip_to(from);
  const Xapian::termcount mentions = term.get_wdf();
  document.remove_term(from);
  document.add_term(to, mentions);
}

}  // namespace

void number_facets(FacetDictionary& dictionary, BuiltDocument& built) {
  std::vector<FacetOrdinal> ordinals;
  for (auto& value : built.facets) {
    const std::string id = value.value;
    const FacetOrdinal ordinal = dictionary.number(value);
    if (value.value != id) {
      rename_entity(built.document, schema::facet_term(value.facet, id),
                    schema::facet_term(value.facet, value.value));
    }
    if (std::find(ordinals.begin(), ordinals.end(), ordinal) == ordinals.end()) {
      ordinals.push_back(ordinal);
    }
  }
  built.document.add_value(schema::kFacetSlot, pack_facets(ordinals));
}

}  // namespace khabar
