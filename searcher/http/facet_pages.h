// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/render/json_counts.h"

namespace khabar {

/// Whether a label of the value, or a word in it, begins with `prefix`; capitals count as small.
/// Labels are searched in both scripts.
bool begins_with(const FacetValue& value, std::string_view prefix);

/// The values that begin with `prefix` (all when it is empty), and of them the page that offset
/// and limit of the request say.
FacetPage page_of(std::vector<FacetCount> values, std::string_view prefix,
                  const SearchRequest& request);

}  // namespace khabar
