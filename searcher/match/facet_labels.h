// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <unordered_map>

#include <xapian.h>

#include "common/format/facet.h"

namespace khabar {

/// Names of facet values, read from the index's dictionary when first asked for and kept.
/// Belongs to one revision of the index; threads may share it.
class FacetLabels {
 public:
  /// index  Not used by others from now on.
  explicit FacetLabels(Xapian::Database index) : index_(std::move(index)) {}

  /// The value with this ordinal. Holds until the labels are destroyed.
  const FacetValue& get(std::uint32_t ordinal) const;

 private:
  mutable std::mutex mutex_;  // of all below
  Xapian::Database index_;
  mutable std::unordered_map<std::uint32_t, FacetValue> known_;
};

}  // namespace khabar
