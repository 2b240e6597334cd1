// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "common/format/article.h"
#include "common/format/facet.h"
#include "searcher/answer/explanation.h"
#include "searcher/match/compiled_query.h"

namespace khabar {

/// Weight of a query in one article; absent where it does not match.
using WeighPart = std::function<std::optional<double>(const XQuery& part)>;

/// Explains why `article`, which names `entities`, matches `compiled`, which `weigh` weighs in it.
/// Absent when it does not.
/// Cost: an analysis of the article; for each reason a call of `weigh` and, where it matches, a
/// pass over the tokens.
std::optional<Explanation> explain_match(const CompiledQuery& compiled, const Article& article,
                                         const std::vector<FacetValue>& entities,
                                         const CompilerContext& context, const WeighPart& weigh);

}  // namespace khabar
