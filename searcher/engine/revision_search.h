// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/answer/make_snippet.h"
#include "searcher/engine/engine.h"
#include "searcher/engine/reader_pool.h"
#include "searcher/match/collector.h"
#include "searcher/match/collector_spy.h"
#include "searcher/match/compiled_query.h"
#include "searcher/match/listed_matches.h"
#include "searcher/match/recency.h"
#include "searcher/match/story_collapser.h"

namespace khabar {

/// One request, answered from one revision of an index. What compiles, does so once.
class RevisionSearch {
 public:
  /// What it is given must outlive the search. Throws as Engine does.
  RevisionSearch(Reader& reader, const SearchRequest& request, const Stop& stop,
                 bool with_reasons = false);

  SearchResult result();
  /// See Engine::stream. `reopen` gives the index anew once a writer has overtaken the one at hand.
  std::uint64_t stream(const VisitHit& visit, const std::function<Xapian::Database()>& reopen);
  CountTable count(const std::vector<CountDimension>& by);
  std::vector<TellingTerm> telling_terms(std::size_t limit);
  MarkedArticle mark(Article article);
  std::optional<Explanation> explain(std::string_view id);
  std::vector<FacetCount> count_facet(Facet facet) const;
  /// See Engine.
  std::vector<Hit> hits(const std::vector<std::string>& ids);

 private:
  CompilerContext context() const;
  /// Where the request is for the articles of some commits alone.
  void find_news();
  void keep_changed();
  bool is_lifted() const;
  Recency recency() const;
  Xapian::Enquire make_enquire(const Xapian::Query& query) const;
  Xapian::Enquire make_enquire(const Xapian::Database& index, const Xapian::Query& query) const;
  /// Weight of `query` in the article with this id; absent where it does not match.
  std::optional<double> weigh(const Xapian::Query& query, std::string_view id) const;
  /// Has collectors visit every match; returns how many there are.
  /// wanted  How many of the best need the weights that order them; of others they may be less.
  std::uint64_t visit_matches(const std::vector<Collector*>& collectors,
                              std::size_t wanted = 0) const;
  void visit_by_xapian(const Xapian::Database& index, const Xapian::Query& query,
                       CollectorSpy& spy) const;
  /// By two threads; false, and none visited, where that does not pay.
  bool visit_in_halves(CollectorSpy& spy) const;
  std::vector<Match> lifts_of(const ListedMatches& listed, std::size_t wanted) const;
  /// Visits every match, counts as the request says and keeps the best `wanted`: all of `result`
  /// but for its hits.
  std::vector<Match> collect(std::size_t wanted, SearchResult& result);
  /// The other matches of the story of each of `shown`, when stories are listed; after collect().
  std::vector<std::vector<Match>> copies_of(const std::vector<Match>& shown) const;
  void add_story(const Match& match, const std::vector<Match>& copies, Hit& hit) const;
  void explain_recency(Xapian::docid document, const Article& article,
                       Explanation& explanation) const;
  Hit make_hit(const Match& match);
  /// The same of an article that was read; where its words match as well, unless `highlights` is
  /// null, when snippets are asked for.
  Hit make_hit(const Match& match, const Article& article, ArticleHighlights* highlights);
  Article read_article(Xapian::docid document) const;
  std::vector<FacetValue> entities_of(Xapian::docid document) const;

  Reader& reader_;
  IndexTerms terms_;
  const SearchRequest& request_;
  const Stop& stop_;
  bool with_reasons_;
  std::vector<std::string> without_;             // of the request, as the index has them
  std::shared_ptr<News> news_;                   // null: all articles, or too many
  std::unique_ptr<NewsPostings> news_postings_;  // the same
  CompiledQuery compiled_;
  std::optional<StoryCollapser> collapser_;  // of collect()
  double least_score_ = 0;                   // of a match
};

}  // namespace khabar
