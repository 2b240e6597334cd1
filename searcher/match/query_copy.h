// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <xapian.h>

#include "searcher/match/article_span.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// The same query anew, by its plan, for another thread: queries of Xapian count who holds them
/// without a lock, so that no two threads may have a part in common. Absent where a part has no
/// plan.
std::optional<Xapian::Query> copy_query(const XQuery& query);

/// What `query` matches in the span.
Xapian::Query within_span(const Xapian::Query& query, ArticleSpan span);

/// About how many articles matching goes through. Cost: a look at the index for each term.
double estimate_visited(const XQuery& query, const Xapian::Database& index);

}  // namespace khabar
