// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_labels.h"

#include "common/format/metadata.h"
#include "common/format/schema.h"

namespace khabar {

const FacetValue& FacetLabels::get(std::uint32_t ordinal) const {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(ordinal);
  if (known != known_.end()) return known->second;
  const std::string packed = read_entry(index_, schema::facet_value_key(ordinal));
  return known_.emplace(ordinal, unpack_facet_value(packed)).first->second;
}

}  // namespace khabar
