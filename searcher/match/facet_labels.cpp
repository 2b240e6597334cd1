// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_labels.h"

#include "common/format/schema.h"

namespace khabar {

const FacetValue& FacetLabels::get(std::uint32_t ordinal) {
  const auto [found, is_new] = known_.try_emplace(ordinal);
  if (is_new) {
    found->second = unpack_facet_value(index_.get_metadata(schema::facet_value_key(ordinal)));
  }
  return found->second;
}

}  // namespace khabar
