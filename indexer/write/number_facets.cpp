// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/number_facets.h"

#include <algorithm>

#include "common/format/schema.h"
#include "common/format/seal.h"
#include "common/hash.h"

namespace khabar {
namespace {

/// How often the document has the term; 0 when it does not have it.
Xapian::termcount count_of(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term ? found.get_wdf() : 0;
}

/// Makes the mentions of one entity those of another.
void rename_entity(BuiltDocument& built, const std::string& from, const std::string& to) {
  const Xapian::termcount moved = count_of(built.document, from);
  const Xapian::termcount there = count_of(built.document, to);
  const std::uint64_t hash = hash64(to);
  built.document.remove_term(from);
  built.document.add_term(to, moved);
  built.seal -= seal_of_term(hash64(from), moved);
  if (there > 0) built.seal -= seal_of_term(hash, there);
  built.seal += seal_of_term(hash, there + moved);
}

}  // namespace

void number_facets(FacetDictionary& dictionary, BuiltDocument& built) {
  std::vector<FacetOrdinal> ordinals;
  for (auto& value : built.facets) {
    const std::string id = value.value;
    const FacetOrdinal ordinal = dictionary.number(value);
    if (value.value != id) {
      rename_entity(built, schema::facet_term(value.facet, id),
                    schema::facet_term(value.facet, value.value));
    }
    if (std::find(ordinals.begin(), ordinals.end(), ordinal) == ordinals.end()) {
      ordinals.push_back(ordinal);
    }
  }
  const std::string packed = pack_facets(ordinals);
  built.document.add_value(schema::kFacetSlot, packed);
  built.seal += seal_of_value(schema::kFacetSlot, packed);
  built.document.add_value(schema::kSealSlot, pack_seal(built.seal));
}

}  // namespace khabar
