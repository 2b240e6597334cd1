// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/format/article_store.h"
#include "searcher/answer/completion.h"
#include "searcher/answer/facet_names.h"

namespace khabar {

/// Ways to go on with `typed`, at most `limit` of each kind, most articles first: fields of the
/// query language for the last word ("so" is "source:"), its endings in the index ("चुन" is
/// "चुनाव"), entities whose label begins with the last words in either script, values after a
/// field's colon, and titles that hold all the words, newest first.
///
/// Cost: below 5 ms, the first time as well: so names of few articles are known after some calls,
/// or when articles with the typed words have them. See frequent_words.h for what is known of
/// words.
std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const Xapian::Database& index, const ArticleStore& articles,
                                 FacetNames& names, Analyzer& analyzer);

}  // namespace khabar
