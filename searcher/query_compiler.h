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

/// Turns parsed queries into Xapian's, with the terms that the indexer made by the same Analyzer.
class QueryCompiler {
 public:
  /// `index` and `analyzer` must outlive the compiler.
  QueryCompiler(const Xapian::Database& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  CompiledQuery compile(const Query& query, bool expand);

 private:
  const Xapian::Database& index_;
  Analyzer& analyzer_;
};

/// What `filter` keeps, as a query without weight.
Xapian::Query compile_filter(Analyzer& analyzer, const FacetFilter& filter);

}  // namespace khabar
