// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/date_range.h"
#include "searcher/query/date_unit.h"
#include "searcher/query/facet_filter.h"

namespace khabar {

enum class Sort : std::uint8_t { relevance, newest, oldest };

/// How many of a question's words an article must have. Automatic: all of a short one, most of a
/// long one, and fewer where too few articles have them.
enum class MatchWords : std::uint8_t { automatic, any, most, all };

/// What is told of each hit: its id and score, all its fields, or snippets and highlights as well.
enum class HitDetail : std::uint8_t { ids, fields, snippets };

/// What an answer lists: every article, or of each story the best one. Copies of one story are
/// articles with the same words, see ARCHITECTURE.md, "Stories".
enum class Collapse : std::uint8_t { none, story };

/// What facets, histograms and tables count where stories are listed. Totals of articles are also
/// the totals of what a facet row opens; a story counts once under each value of its articles.
enum class Counts : std::uint8_t { articles, stories };

/// One question to an Engine. Plain data; request_codec.h reads and writes it as text.
struct SearchRequest {
  std::string query;  ///< In the query language; "*" asks for all articles.
  /// Id of an article: asks for similar ones, and of them for those that match `query`, if any.
  std::string like;
  std::vector<FacetFilter> filters;  ///< All must hold, beside the query's own.
  DateRange dates;                   ///< Days to keep; both ends open: all articles.
  std::size_t offset = 0;            ///< Hits to skip.
  std::size_t limit = 10;            ///< Hits to return.
  Sort sort = Sort::relevance;
  Collapse collapse = Collapse::none;
  Counts counts = Counts::articles;
  bool recency = false;  ///< Lifts newer articles a little in the answer to a `query` by relevance.
  MatchWords match = MatchWords::automatic;
  bool expand = true;       ///< Search other scripts, spellings and aliases of the words as well.
  bool translate = true;    ///< And words of the other language for them, as the weakest forms.
  bool with_facets = true;  ///< Counts the matches by facet value.
  HitDetail detail = HitDetail::snippets;  ///< Snippets cost an analysis of each hit returned.
  std::size_t facet_limit = 10;  ///< Values a facet, most frequent first; months are all given.
  std::size_t snippet_graphemes = 240;
  std::uint64_t changed_after = 0;    ///< Only articles put later; see ArchiveState::sequence.
  std::uint64_t changed_until = 0;    ///< And not later than that; 0: to the end.
  std::vector<std::string> without;   ///< Forms of words that are not searched: "चूनाव".
  std::optional<DateUnit> histogram;  ///< Counts the matches by span of time.
  std::optional<std::chrono::milliseconds> timeout;  ///< Then the search throws Interrupted.
  const std::atomic<bool>* stop = nullptr;  ///< The search throws Interrupted once this is true.

  friend bool operator==(const SearchRequest&, const SearchRequest&) = default;
};

/// What the user asked, for display: the query, or "like:ID" and what they must match.
inline std::string display_query(const SearchRequest& request) {
  if (request.like.empty()) return request.query;
  return "like:" + request.like + (request.query.empty() ? "" : " " + request.query);
}

}  // namespace khabar
