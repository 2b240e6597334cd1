// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/match/collector.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// A query whose matches are known, and weighed, since it was compiled: words alone, and what lifts
/// articles where two of them stand near each other. Xapian's matcher need not go through them
/// again, which takes longer than all else that a match costs.
struct ListedMatches {
  XQuery::Articles articles;
  XQuery lift;  ///< Adds its weight to those of them that it matches; may be empty.
};

/// Absent for every other query.
std::optional<ListedMatches> find_listed(const XQuery& query);

/// Passes the matches to `visit`, by docid, with the weights that Xapian would give them.
/// lifts  The matches of `lift`, by docid: among them, or others as well.
template <typename Visit>
void visit_listed(const ListedMatches& listed, const std::vector<Match>& lifts,
                  const Visit& visit) {
  auto lift = lifts.begin();
  for (const auto& [article, weight] : *listed.articles) {
    while (lift != lifts.end() && lift->article < article) ++lift;  // no match
    const bool is_lifted = lift != lifts.end() && lift->article == article;
    const double lifted_by = is_lifted ? (lift++)->weight : 0;
    visit(Match{article, static_cast<double>(weight) + lifted_by});
  }
}

}  // namespace khabar
