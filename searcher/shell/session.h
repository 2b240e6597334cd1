// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// A reader's way through an archive: a query, narrowed by facet values, read page by page.
/// Every move asks the engine again and changes the last answer; one that fails changes nothing.
/// back() and forward() go through the answers there have been, whatever made them.
class Session {
 public:
  /// wants_stories  The reader asked for one article a story, which is else only how answers are
  ///                shown.
  Session(const Engine& engine, SearchRequest defaults, bool wants_stories = false)
      : engine_(engine),
        request_(std::move(defaults)),
        wants_stories_(wants_stories),
        first_filters_(request_.filters) {}

  /// Starts anew with `query`, without the filters added since the session began. The moves below
  /// need an earlier ask().
  const SearchResult& ask(const std::string& query);

  /// Starts anew with the articles similar to hit `number`.
  const SearchResult& like(std::size_t number);

  /// Starts anew with what tells of the same as hit `number` in another language: alike by names,
  /// and of the same days. Throws Error when the hit has no date.
  const SearchResult& related(std::size_t number);

  /// Starts anew with all articles of the story of hit `number`, the oldest first. Throws Error
  /// when it has no copies.
  const SearchResult& copies(std::size_t number);

  /// The next or the previous page; false when there is none.
  bool next_page();
  bool previous_page();
  /// From 1; false when the answer has no such page.
  bool go_to_page(std::size_t page);

  /// The answer before this one, or the one that back() left; false when there is none. Nothing is
  /// searched.
  bool back();
  bool forward();

  /// Changes one parameter of the request (see request_codec.h: sort, recency, limit …) and asks
  /// again from the first hit on; before an ask() nothing is searched. Throws Error for a value
  /// that is none.
  void set(const std::string& name, const std::string& value);

  /// Adds a filter on facet row `number` as render_facets numbers it, from 1. Throws Error when
  /// there is no such row.
  const SearchResult& narrow(std::size_t number, bool exclude);

  /// Removes all filters; false when there is none.
  bool clear_filters();

  /// Counts the whole answer by date; the page stays.
  DateHistogram histogram(DateUnit unit) const;

  /// Counts the whole answer by some dimensions.
  CountTable count(const std::vector<CountDimension>& by) const {
    return engine_.count(request_, by);
  }

  /// Every value of one facet.
  std::vector<FacetCount> facet(Facet facet) const { return engine_.count_facet(request_, facet); }

  /// The request for every article of the answer, copies too, unless the reader asked for one a
  /// story: what leaves the shell is the whole answer.
  SearchRequest whole_request() const;

  /// Every hit of whole_request() in its order, without snippets; the page stays.
  std::vector<Hit> all_hits() const;

  /// Hit `number` as shown on the current page. Throws Error when there is no such hit.
  const Hit& hit(std::size_t number) const;

  /// The whole article behind a hit, with what the request matches; absent when it was removed
  /// meanwhile.
  std::optional<MarkedArticle> read(std::size_t number) const {
    return engine_.read(request_, hit(number).id);
  }

  /// Why hit `number` is one.
  std::optional<Explanation> explain(std::size_t number) const {
    return engine_.explain(request_, hit(number).id);
  }

  /// Ways to go on with a query.
  std::vector<Completion> complete(std::string_view typed, std::size_t limit) const {
    return engine_.complete(typed, limit);
  }

  bool has_answer() const { return has_answer_; }
  const SearchResult& result() const { return result_; }
  const SearchRequest& request() const { return request_; }
  const Engine& engine() const { return engine_; }

  /// "चुनाव › source: ABP Live › not language: en": the query and its filters.
  std::string trail() const;

 private:
  struct Answer {
    SearchRequest request;
    SearchResult result;
  };

  const SearchResult& run(SearchRequest changed);
  bool go(std::vector<Answer>& from, std::vector<Answer>& to);
  SearchRequest fresh_request() const;

  const Engine& engine_;
  SearchRequest request_;
  bool wants_stories_ = false;
  std::vector<FacetFilter> first_filters_;
  SearchResult result_;
  bool has_answer_ = false;
  std::vector<Answer> past_;
  std::vector<Answer> future_;
};

}  // namespace khabar
