// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "searcher/match/compiled_query.h"

namespace khabar {

/// Share of an article's own score that another must reach to count as similar to it: below that
/// an article has a common word or two with it and nothing else.
inline constexpr double kLeastSimilarity = 0.15;

/// What tells the article `id` apart from the others of its index, as a query: its most
/// distinctive lemmas, in any text field, and entities, which tie the languages together. The
/// article itself matches best. Throws UnknownArticle, and RequestError when no word of it is in
/// any other.
///
/// Cost: the terms of one document. Source: Xapian's expand set ("trad" weights), from an RSet of
/// that one document.
CompiledQuery compile_similar(const CompilerContext& context, std::string_view id);

}  // namespace khabar
