// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/format/facet.h"

namespace khabar {

/// Keeps, or leaves out, the articles that have one facet value.
struct FacetFilter {
  FacetValue value;
  bool exclude = false;

  friend bool operator==(const FacetFilter&, const FacetFilter&) = default;
};

/// Reads filters as --facet has them: "person=narendra-modi,source!=ABP Live". != leaves out. A
/// comma begins a new filter only when a name and = follow it, so values may have commas; in a
/// value "\," is a comma that begins none and "\\" a backslash.
/// Throws Error, with the names there are, for what is no filter.
std::vector<FacetFilter> parse_facet_filters(std::string_view text);

/// "source!=ABP Live", so that parse_facet_filters reads it back (but for the labels).
std::string to_string(const FacetFilter& filter);

/// "source: ABP Live", "not language: en".
std::string describe(const FacetFilter& filter);

}  // namespace khabar
