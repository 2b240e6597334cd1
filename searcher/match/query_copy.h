// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include <xapian.h>

#include "searcher/match/halves.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// `query` of what lifts articles, its terms and orders of words being looked at in these alone: it
/// matches no others. Xapian's matcher, given a filter beside a query, goes on to the query's next
/// match before it asks the filter, and reads as many word sequences.
Xapian::Query order_within(const XQuery& query, const XQuery::Articles& articles);

/// About how many articles matching the query goes through.
/// Cost: a look at the index for each term.
double estimate_matches(const XQuery& query, const Xapian::Database& index);

/// Done at once for each half, 0 and 1: what it matches is the half's part of a query's matches.
using MatchHalf =
    std::function<void(std::size_t half, const Xapian::Database&, const Xapian::Query&)>;

/// Has two threads match the halves of `query` where that pays; false, and nothing done, where it
/// does not, or where a part of the query has no plan to make it anew by: queries of Xapian count
/// who holds them without a lock, so that no two threads may have a part in common.
/// halves  Null: it never pays.
/// Cost: a look at the index for each term, in an index where it may pay.
bool match_in_halves(Halves* halves, const XQuery& query, const Xapian::Database& index,
                     const MatchHalf& match);

}  // namespace khabar
