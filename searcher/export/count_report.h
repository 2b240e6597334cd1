// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/export/named_queries.h"
#include "searcher/render/table.h"

namespace khabar {

/// A table of counts, a row each: the value of each dimension (and a column of labels beside ids
/// of entities, unless it is for a reader, who gets the label alone), the articles, those of the
/// whole archive and the share of them, per 1,000. Of no dimension's value: "undated", "none".
///
/// counted  What they are counts of: the first column of numbers is named for it.
Table count_report(const CountTable& counts, TableFormat format, Counts counted = Counts::articles);

enum class CountUnit { articles, per_thousand };

/// The same with a column for each query: its articles, or their share.
Table comparison(const Engine& engine, const SearchRequest& request,
                 const std::vector<NamedQuery>& queries, const std::vector<CountDimension>& by,
                 CountUnit unit, TableFormat format);

/// A crossed table laid out as one: a row for each value of the first dimension, a column for each
/// of the second.
Table cross_table(const CountTable& counts);

/// The same of each value of a dimension by itself: what tells the answer's articles of a year, of
/// a source, apart. Of a facet the kMostTermValues values of most articles; of time all spans that
/// have any, and Error where they are more.
Table terms_by_report(const Engine& engine, const SearchRequest& request, std::size_t limit,
                      const CountDimension& by, TableFormat format);
inline constexpr std::size_t kMostTermValues = 40;

/// Words and names that tell an answer apart, see Engine::telling_terms.
Table terms_report(const std::vector<TellingTerm>& terms, TableFormat format);

}  // namespace khabar
