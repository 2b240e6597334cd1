// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/search_request.h"

namespace khabar {

/// Reads filters as --facet has them: "person=narendra-modi,source!=ABP Live". != leaves out. A
/// comma begins a new filter only when a name and = follow it, so values may have commas.
/// Throws Error, with the names there are, for what is no filter.
std::vector<FacetFilter> parse_facet_filters(std::string_view text);

/// "source: ABP Live", "not language: en".
std::string describe(const FacetFilter& filter);

}  // namespace khabar
