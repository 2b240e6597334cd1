// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/format/facet.h"
#include "searcher/match/date_histogram.h"

namespace khabar {

enum class Sort { relevance, newest, oldest };

/// How many of a question's words an article must have. Automatic: all of a short one, most of a
/// long one, and fewer where too few articles have them.
enum class MatchWords { automatic, any, most, all };

/// Keeps, or leaves out, the articles that have one facet value.
struct FacetFilter {
  FacetValue value;
  bool exclude = false;
};

/// One question to a Searcher.
struct SearchRequest {
  std::string query;                 ///< In the query language; empty asks for all articles.
  std::string like;                  ///< Id of an article: asks for similar ones, not for `query`.
  std::vector<FacetFilter> filters;  ///< All must hold, beside the query's own.
  std::size_t offset = 0;            ///< Hits to skip.
  std::size_t limit = 10;            ///< Hits to return.
  Sort sort = Sort::relevance;
  bool recency = false;  ///< Lifts newer articles a little in the answer to a `query` by relevance.
  MatchWords match = MatchWords::automatic;
  bool expand = true;         ///< Search other scripts, spellings and aliases of the words as well.
  bool with_facets = true;    ///< Counts visit every match.
  bool with_snippets = true;  ///< Reads the text of each hit returned.
  std::size_t facet_limit = 10;  ///< Values a facet, most frequent first; months are all given.
  std::size_t snippet_graphemes = 240;
  std::optional<DateUnit> histogram;        ///< Counts the matches by year, month or day.
  const std::atomic<bool>* stop = nullptr;  ///< The search throws Interrupted once this is true.
};

/// What the user asked, for display: the query, or "like:ID".
inline std::string display_query(const SearchRequest& request) {
  return request.like.empty() ? request.query : "like:" + request.like;
}

}  // namespace khabar
