// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>

#include <xapian.h>

#include "common/format/facet.h"

namespace khabar {

/// Names of facet values, read from the index's dictionary when first asked for and kept.
/// Belongs to one revision of the index.
class FacetLabels {
 public:
  FacetLabels() = default;
  explicit FacetLabels(Xapian::Database index) : index_(std::move(index)) {}

  /// The value with this ordinal. Holds until the labels are destroyed.
  const FacetValue& get(std::uint32_t ordinal);

 private:
  Xapian::Database index_;
  std::unordered_map<std::uint32_t, FacetValue> known_;
};

}  // namespace khabar
