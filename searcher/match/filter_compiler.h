// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/match/compiled_query.h"
#include "searcher/query/query.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// A filter of the query language (`source:`, `person:`, `id:` …) as a query without weight.
/// Entities are named by any alias in any script, or by their id. Empty for a value without
/// letters. Throws QueryError, at its place in `query_text`, for a wildcard that would be slow.
XQuery compile_filter(const QueryNode& node, std::string_view query_text,
                      const CompilerContext& context);

/// What to tell of a `person:`, `place:`, `org:` or `entity:` filter that stands for nothing in the
/// index, with the nearest name that the index has; empty for any other.
std::string nobody_note(const QueryNode& node, const CompilerContext& context);

/// Articles published in `dates`.
XQuery compile_dates(const DateRange& dates);

/// What a facet filter keeps, without weight: the articles that have exactly this value, as a facet
/// counts them. A value that no article has is read as in the query language: an entity by any of
/// its names, a source by its words.
XQuery compile_filter(const FacetFilter& filter, const CompilerContext& context);

/// The same matches, each of weight 0.
XQuery without_weight(const XQuery& query);

}  // namespace khabar
