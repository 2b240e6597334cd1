// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one header of the searcher that the faces include (shell, render, evaluation, bench). What it
// brings is plain data: no type of Xapian or ICU.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/article.h"
#include "searcher/answer/archive_state.h"
#include "searcher/answer/completion.h"
#include "searcher/answer/explanation.h"
#include "searcher/answer/marked_article.h"
#include "searcher/answer/search_result.h"
#include "searcher/answer/streamed_hit.h"
#include "searcher/answer/telling_term.h"
#include "searcher/match/count_table.h"
#include "searcher/query/query.h"
#include "searcher/query/request_codec.h"
#include "searcher/query/request_error.h"
#include "searcher/query/search_request.h"
#include "searcher/query/stop.h"

namespace khabar {

/// All that a face may ask of an archive, wherever it lies. Each answer is of one revision of the
/// index, the newest at the time it is asked; any number of commits by a writer beside it do no
/// harm. Safe to call from several threads.
///
/// All throw Error when the index is damaged or gone; those with a request QueryError when its
/// query cannot be understood, UnknownArticle when no article has the id request.like,
/// RequestError when it is like no other, and Interrupted when *request.stop becomes true or
/// request.timeout is over.
class Engine {
 public:
  virtual ~Engine() = default;

  virtual SearchResult search(const SearchRequest& request) const = 0;

  /// The article with this id, absent when there is none.
  virtual std::optional<Article> article(std::string_view id) const = 0;

  /// The same, with what matches `request` marked: for reading.
  virtual std::optional<MarkedArticle> read(const SearchRequest& request,
                                            std::string_view id) const = 0;

  /// Why the article with this id is a hit of `request`; absent when it is none. Throws
  /// UnknownArticle when no article has the id.
  virtual std::optional<Explanation> explain(const SearchRequest& request,
                                             std::string_view id) const = 0;

  /// Ways to go on with `typed`, at most `limit` of each kind; see searcher/answer/complete.h.
  virtual std::vector<Completion> complete(std::string_view typed, std::size_t limit) const = 0;

  /// Reads the answer to its end: `visit` gets every match in the order asked, from request.offset
  /// on (request.limit is not read), with as much as request.detail says, until it returns false.
  /// Matches are those of one revision; an article that a writer changes meanwhile may come as it
  /// is by then, one that is removed meanwhile is left out. Returns how many hits there are.
  ///
  /// `visit` is called on this thread. Memory: 24 bytes a match.
  virtual std::uint64_t stream(const SearchRequest& request, const VisitHit& visit) const = 0;

  /// Counts all matches by one or two dimensions, beside those of the whole archive.
  virtual CountTable count(const SearchRequest& request,
                           const std::vector<CountDimension>& by) const = 0;

  /// Words and names that are commoner among the matches than in the rest of the archive, the most
  /// telling first, at most `limit` of each kind.
  virtual std::vector<TellingTerm> telling_terms(const SearchRequest& request,
                                                 std::size_t limit) const = 0;

  /// How many matches of `request` have each value of one facet: every value, most frequent first,
  /// months newest first. Cost: a search without hits, and the label of each value.
  virtual std::vector<FacetCount> count_facet(const SearchRequest& request, Facet facet) const = 0;

  /// The articles with these ids, in their order, as hits without score, snippet and highlights;
  /// what is not there is left out.
  virtual std::vector<Hit> hits(const std::vector<std::string>& ids) const = 0;

  virtual std::uint64_t article_count() const = 0;
  virtual ArchiveState state() const = 0;

  /// Names what is answered from. The same text, the same answers (but for what a query says of
  /// today); another after each commit.
  virtual std::string revision() const = 0;
};

/// Opens the archive at `where`: the folder of an index, or "opensearch://host:9200,…/archive".
/// Throws Error when there is none, or its schema is another.
std::unique_ptr<Engine> open_engine(const std::string& where);

/// An engine, and the name of its archive: letters, digits, - and _.
struct NamedEngine {
  std::string name;
  std::shared_ptr<const Engine> engine;
};

/// Several archives as one; see joined_engine.h. Ids of its articles are "NAME:ID".
std::unique_ptr<Engine> join_engines(std::vector<NamedEngine> parts);

/// How a query is understood, as of today. Throws QueryError.
Query read_query(std::string_view text);

}  // namespace khabar
