// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/engine/opensearch/remote_answer.h"
#include "searcher/engine/opensearch/remote_postings.h"
#include "searcher/engine/opensearch/remote_revision.h"
#include "searcher/match/compiled_query.h"

namespace khabar {

/// One request, asked of a cluster. What compiles, does so once.
class RemoteSearch {
 public:
  struct Place {
    std::string archive;
    bool partial = false;                            ///< An answer of fewer shards will do.
    std::size_t counted_forms = Dsl::kCountedForms;  ///< See Dsl.
  };

  /// What it is given must outlive the search. Throws as Engine does.
  RemoteSearch(const Place& place, std::shared_ptr<const RemoteRevision> revision,
               const SearchRequest& request, AskCluster ask, Analyzer& analyzer,
               bool with_reasons = false);

  SearchResult result();
  std::uint64_t stream(const VisitHit& visit);
  CountTable count(const std::vector<CountDimension>& by);
  std::vector<FacetCount> count_facet(Facet facet);
  std::vector<TellingTerm> telling_terms(std::size_t limit);
  MarkedArticle mark(Article article);
  std::optional<Explanation> explain(std::string_view id);
  std::vector<Hit> hits(const std::vector<std::string>& ids);

 private:
  struct Found {
    Article article;
    std::vector<std::string> entities;  // terms
    std::string story;
    double score = 0;
    std::string after;  // JSON: what the next page begins after
    std::uint64_t copies = 0;
    std::vector<std::string> copy_sources;
  };

  CompilerContext context();
  void compile();
  std::string lifted_query();
  ClusterAnswer search(const std::string& body, const std::string& path = {});
  std::optional<double> weigh(const XQuery& query, std::string_view id);
  std::string sort() const;
  std::string facet_aggregations() const;
  void read_facets(const JsonValue& aggregations, SearchResult& result);
  std::string collapse() const;
  Found read_hit(const JsonValue& hit) const;
  /// highlights  See describe_hit.
  Hit make_hit(const Found& found, ArticleHighlights* highlights = nullptr);
  std::vector<FacetValue> values_of(const std::vector<std::string>& terms) const;
  ValueCounts all_values(Facet facet);
  CellCounts count_cells(const std::vector<CountDimension>& by, const std::string& articles);
  std::uint64_t total_of(const std::string& articles, bool stories);
  /// "query":… of the matches, without weights where these do not decide which they are.
  std::string matches() const;

  Place place_;
  std::shared_ptr<const RemoteRevision> revision_;
  const SearchRequest& request_;
  AskCluster ask_;
  Analyzer& analyzer_;
  bool with_reasons_;
  std::shared_ptr<RemoteTerms> terms_;
  IndexTerms index_;
  Dsl dsl_;
  RemotePostings postings_;
  Bm25 no_bm25_;  // weights are made by dsl_
  std::optional<VariantCache> variants_;
  ScriptArticles scripts_;
  std::vector<std::string> without_;
  CompiledQuery compiled_;
  std::string suggestion_;
  std::string query_;   // weighed
  std::string filter_;  // the same matches, not weighed
  double least_score_ = 0;
  double lift_ = 0;  // of the newest article
  std::vector<std::string> notes_;
};

}  // namespace khabar
