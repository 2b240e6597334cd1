// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "searcher/answer/telling_term.h"
#include "searcher/match/snapshot.h"
#include "searcher/match/word_matcher.h"
#include "searcher/query/stop.h"

namespace khabar {

/// How surely something that `count` of `some` articles and `others_count` of `others` have is
/// commoner in one of the two groups: twice the logarithm of the likelihood ratio, about
/// chi-squared with one degree of freedom (10.8 is p = .001). Negative where it is rarer among the
/// first. Source: Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19(1), 1993.
double log_likelihood(std::uint64_t count, std::uint64_t some, std::uint64_t others_count,
                      std::uint64_t others);

/// Words and names that tell `articles` apart from the rest of the index, the surest first: at most
/// `limit` of each, names first. What two articles or fewer have tells nothing. Words of the query,
/// which `asked` knows, are left out.
///
/// Cost: the terms of every one of the articles, some 20 µs each.
std::vector<TellingTerm> telling_terms(const std::vector<Xapian::docid>& articles,
                                       const Xapian::Database& index, const Snapshot& snapshot,
                                       const WordMatcher& asked, Analyzer& analyzer,
                                       std::size_t limit, const Stop& stop);

}  // namespace khabar
