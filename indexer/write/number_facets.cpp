// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/number_facets.h"

#include <algorithm>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// Makes the mentions of one entity those of another.
void rename_entity(Xapian::Document& document, const std::string& from, const std::string& to) {
  const std::string prefix(schema::find_filter_field("entity")->prefix);
  auto term = document.termlist_begin();
  term.skip_to(prefix + from);
  const Xapian::termcount mentions = term.get_wdf();
  document.remove_term(prefix + from);
  document.add_term(prefix + to, mentions);
}

}  // namespace

void number_facets(FacetDictionary& dictionary, BuiltDocument& built) {
  std::vector<FacetOrdinal> ordinals;
  for (auto& value : built.facets) {
    const std::string id = value.value;
    const FacetOrdinal ordinal = dictionary.number(value);
    if (value.value != id) rename_entity(built.document, id, value.value);
    if (std::find(ordinals.begin(), ordinals.end(), ordinal) == ordinals.end()) {
      ordinals.push_back(ordinal);
    }
  }
  built.document.add_value(schema::kFacetSlot, pack_facets(ordinals));
}

}  // namespace khabar
