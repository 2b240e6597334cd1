// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "common/format/article.h"
#include "searcher/answer/completion.h"
#include "searcher/answer/explanation.h"
#include "searcher/answer/facet_names.h"
#include "searcher/answer/search_result.h"
#include "searcher/evaluation/evaluation.h"
#include "searcher/match/compiled_query.h"
#include "searcher/match/facet_columns.h"
#include "searcher/match/facet_labels.h"
#include "searcher/match/stop_spy.h"
#include "searcher/match/top_spy.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// Answers queries over one index. Each answer is of one revision of the index, the newest at the
/// time it is asked; any number of commits by a writer beside it do no harm.
///
/// Holds caches, so it is not safe to share between threads; open one per thread.
class Searcher {
 public:
  /// Opens the index at `path`. Throws Error when there is none or its schema is another.
  explicit Searcher(std::string path);

  /// Throws QueryError when request.query cannot be understood, Error when no article has the id
  /// request.like or the index is damaged, Interrupted when *request.stop becomes true.
  SearchResult search(const SearchRequest& request);

  /// The `limit` best articles without their text: for evaluation.
  std::vector<RunEntry> rank(const SearchRequest& request);

  /// The article with this id, absent when there is none.
  std::optional<Article> find_article(std::string_view id);

  /// Why the article with this id is a hit of `request`; absent when it is none. Throws as search()
  /// does, and Error when no article has the id.
  std::optional<Explanation> explain(const SearchRequest& request, std::string_view id);

  /// `text` with what matches `request` marked: for reading a whole article.
  std::vector<ByteRange> find_matches(const SearchRequest& request, std::string_view text);

  /// Ways to go on with `typed`; see searcher/answer/completion.h.
  std::vector<Completion> complete(std::string_view typed, std::size_t limit);

  Xapian::doccount article_count() const { return index_.get_doccount(); }

 private:
  /// Runs `work` on the newest revision, again when a writer overtakes it on the way.
  template <typename Work>
  auto on_newest_revision(Work work);
  void load_revision();
  void load_user_entities();

  CompiledQuery compile(const SearchRequest& request, bool with_reasons = false);
  /// Lifts newer articles; see searcher/match/recency.h.
  void lift_recent(CompiledQuery& compiled, const SearchRequest& request);
  /// Weight of `query` in the article with this id; absent where it does not match.
  std::optional<double> weigh(const Xapian::Query& query, std::string_view id);
  std::vector<FacetValue> entities_of(Xapian::docid document);
  Xapian::Enquire make_enquire(const Xapian::Query& query) const;
  SearchResult search_revision(const SearchRequest& request);
  /// `query` with the likelier spelling of each word that has one; empty when none has.
  std::string suggest(const std::string& query, const std::vector<RareWord>& rare) const;
  Hit make_hit(const Match& match, const SearchRequest& request, const WordMatcher& matcher);

  std::string path_;
  Xapian::Database index_;
  Catalogue catalogue_;
  std::string user_records_;  // in the catalogue, as the index keeps them
  Bm25 bm25_;
  FacetColumns columns_;
  FacetLabels labels_;
  std::optional<FacetNames> names_;  // made when first asked for
  Analyzer analyzer_;
  std::vector<Token> tokens_;
};

}  // namespace khabar
