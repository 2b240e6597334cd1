// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "common/format/article.h"
#include "common/format/facet.h"
#include "searcher/answer/marked_article.h"
#include "searcher/answer/search_result.h"
#include "searcher/match/word_matcher.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// What an answer tells of one article that matches, in as much detail as `request` asks for. All
/// but its story.
///
/// matcher     The words that the query ranks by.
/// entities    Those that the article names.
/// highlights  Gets all places where it matches when snippets are asked for; null: nobody asks.
Hit describe_hit(const Article& article, double score, std::vector<FacetValue> entities,
                 const SearchRequest& request, const WordMatcher& matcher, Analyzer& analyzer,
                 ArticleHighlights* highlights);

/// The same without passages and marks, in a request's `detail` else.
Hit plain_hit(const Article& article, double score, std::vector<FacetValue> entities,
              HitDetail detail);

/// An article with what `matcher` finds in it marked.
MarkedArticle mark_article(Article article, const WordMatcher& matcher, Analyzer& analyzer);

}  // namespace khabar
