// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "searcher/match/compiled_query.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// Adds what a request keeps beside its query: days, facet values, articles put since.
void add_request_filters(const SearchRequest& request, const CompilerContext& context,
                         CompiledQuery& compiled);

/// Of articles similar to one: without itself; those that `within` matches.
void leave_out(std::string_view id, CompiledQuery& compiled);
void keep_within(const CompiledQuery& within, CompiledQuery& compiled);

}  // namespace khabar
