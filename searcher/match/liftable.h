// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/match/bm25.h"
#include "searcher/match/story_column.h"
#include "searcher/match/xquery.h"
#include "searcher/words/index_terms.h"

namespace khabar {

/// What no article weighs more than by a query with this plan; infinite where the plan does not
/// tell. Cost: a look at the frequency of each term.
double highest_weight(const XQuery::PlanPtr& plan, const IndexTerms& terms, const Bm25& bm25);

/// What decides which matches a lift may bring among the best.
struct Lifting {
  std::size_t wanted = 0;                ///< How many of the best are asked for.
  double most = 0;                       ///< No article is lifted by more.
  double signal_share = 0;               ///< And by signals, as a share of the best score.
  const StoryColumn* stories = nullptr;  ///< Where a story is asked for once.
};

/// Those of `matches` that a lift may bring among the best `wanted`, or make the best score, and
/// the others of their stories: where these alone are lifted, the best and their scores, and the
/// copies of those, are as if all were. In the same order.
/// Cost: a few comparisons a match, and with stories 4 bytes for each of the archive's.
std::vector<ScoredArticle> liftable(const std::vector<ScoredArticle>& matches,
                                    const Lifting& lifting);

}  // namespace khabar
