// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/listed_matches.h"

namespace khabar {
namespace {

using Plan = XQuery::Plan;

/// Xapian makes no node for the and, or the or, of one part.
const Plan* without_single_parts(const Plan* plan) {
  while (plan != nullptr && plan->parts.size() == 1 &&
         (plan->kind == XQuery::OP_AND || plan->kind == XQuery::OP_OR)) {
    plan = plan->parts.front().get();
  }
  return plan;
}

}  // namespace

std::optional<ListedMatches> find_listed(const XQuery& query) {
  const Plan* plan = without_single_parts(query.plan().get());
  if (plan == nullptr) return std::nullopt;
  if (plan->articles) return ListedMatches{plan->articles, {}};
  if (plan->kind != XQuery::OP_AND_MAYBE || query.get_type() != XQuery::OP_AND_MAYBE) {
    return std::nullopt;
  }
  const Plan* first = plan->parts.front().get();
  if (first == nullptr || !first->articles) return std::nullopt;
  const Xapian::Query lift = query.get_subquery(1);
  const Plan* how = plan->parts.back().get();
  return ListedMatches{first->articles, how == nullptr ? XQuery(lift) : XQuery(lift, *how)};
}

}  // namespace khabar
