// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "common/format/facet.h"

namespace khabar {

/// How many hits have one facet value.
struct FacetCount {
  FacetValue value;
  std::uint32_t count = 0;

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

/// The counts of one result, by Facet. Most frequent first; months newest first. Plain data.
using FacetCounts = std::array<std::vector<FacetCount>, kFacetNames.size()>;

}  // namespace khabar
