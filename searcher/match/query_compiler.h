// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/compiled_query.h"
#include "searcher/query/query.h"

namespace khabar {

/// Turns a parsed query into Xapian's, with the terms that the indexer made by the same Analyzer.
///
/// What becomes of text is told in text_compiler.h, of filters in filter_compiler.h. Words side by
/// side that name an entity reach it as well. Throws QueryError for what the index cannot answer.
CompiledQuery compile_query(const Query& query, const CompilerContext& context);

}  // namespace khabar
