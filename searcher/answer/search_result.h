// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.h"
#include "common/format/facet.h"
#include "searcher/answer/snippet.h"
#include "searcher/match/date_histogram.h"
#include "searcher/match/facet_counts.h"

namespace khabar {

/// One article in an answer: plain data, nothing to look up later. Text is not escaped.
struct Hit {
  std::string id;
  std::string title;
  std::string display_title;                ///< What it is listed under when it has no title.
  std::vector<ByteRange> title_highlights;  ///< Sorted, not overlapping, inside `title`.
  std::string url;
  std::optional<Date> published;
  std::string source;
  std::string section;
  std::string language;
  double score = 0;  ///< Comparable within one answer only.
  Snippet snippet;
  std::vector<FacetValue> entities;  ///< Persons, places and organisations in the article.
  std::string story;         ///< What `story:` finds it and its copies by; empty without any.
  std::uint64_t copies = 0;  ///< Other matches of the story, when stories are listed.
  std::vector<std::string> copy_sources;  ///< Of some of those, the best first, each once.
};

/// The answer to one query.
struct SearchResult {
  std::string query;
  std::uint64_t total = 0;               ///< Matching articles, exact.
  std::optional<std::uint64_t> stories;  ///< Of them, when stories are listed.
  std::uint64_t offset = 0;              ///< Rank of hits[0], from 0.
  double took_ms = 0;
  std::string suggestion;         ///< A query that may have been meant; empty when there is none.
  std::vector<std::string> also;  ///< Other forms that were searched: "चुनाव" for "chunav".
  std::vector<std::string> notes;  ///< What the user should know, a sentence each.
  std::vector<Hit> hits;
  bool has_facets = false;  ///< False when the request asked for none.
  FacetCounts facets;
  std::optional<DateHistogram> histogram;  ///< When the request asked for one.

  /// How many hits there are to page through.
  std::uint64_t listed() const { return stories.value_or(total); }
};

}  // namespace khabar
