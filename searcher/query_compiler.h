// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "searcher/query.h"
#include "searcher/search_request.h"
#include "searcher/word_matcher.h"

namespace khabar {

/// A query as the index understands it.
struct CompiledQuery {
  Xapian::Query query;
  WordMatcher matcher;             ///< For snippets: the same words that `query` ranks by.
  std::vector<std::string> words;  ///< The exact forms of the ranked words, for spelling.
  std::vector<std::string> also;   ///< Other forms that `query` searches.
  std::vector<std::string> notes;  ///< What the user should know: a wildcard that was cut, say.
};

/// Turns a parsed query into Xapian's, with the terms that the indexer made by the same Analyzer.
///
/// A word is its lemma in title, description and body taken together as one term; a phrase is
/// exact forms side by side; a filter has no weight. Stop words are left out, unless the query has
/// nothing else. Throws QueryError for what the index cannot answer.
CompiledQuery compile_query(const Query& query, const Xapian::Database& index, Analyzer& analyzer,
                            bool expand);

/// What `filter` keeps, as a query without weight.
Xapian::Query compile_filter(const FacetFilter& filter, Analyzer& analyzer);

}  // namespace khabar
