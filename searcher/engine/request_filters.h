// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "searcher/match/compiled_query.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// Adds what a request keeps beside its query: days and facet values.
void add_request_filters(const SearchRequest& request, const CompilerContext& context,
                         CompiledQuery& compiled);

/// Adds that articles were put by the commits that a request names, if it names any.
void keep_changed(const SearchRequest& request, CompiledQuery& compiled);

/// Of articles similar to one: without itself; those that `within` matches.
void leave_out(std::string_view id, CompiledQuery& compiled);
void keep_within(const CompiledQuery& within, CompiledQuery& compiled);

}  // namespace khabar
