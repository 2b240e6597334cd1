// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/export/named_queries.h"
#include "searcher/render/table.h"

namespace khabar {

/// Answers many queries, on as many threads as there are processors, into one table in the order of
/// the queries: a row for each of the first request.limit hits, or one without a hit; a query that
/// cannot be answered has its message in the column `error`.
Table answer_batch(const Engine& engine, const SearchRequest& request,
                   const std::vector<NamedQuery>& queries);

}  // namespace khabar
