// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "searcher/match/bm25.h"
#include "searcher/match/new_articles.h"
#include "searcher/match/postings.h"
#include "searcher/match/reason.h"
#include "searcher/match/script_articles.h"
#include "searcher/match/word_matcher.h"
#include "searcher/match/xquery.h"
#include "searcher/query/search_request.h"
#include "searcher/query/stop.h"
#include "searcher/words/index_terms.h"
#include "searcher/words/variants.h"

namespace khabar {

/// What a query is compiled against; `bm25` and `scripts` must outlive the query, the rest the
/// compilation.
struct CompilerContext {
  IndexTerms index;
  const Catalogue& catalogue;
  Analyzer& analyzer;
  const Bm25& bm25;
  const ScriptArticles& scripts;
  VariantCache& variants;
  bool expand = true;  ///< Search variants of words and the entities that they name as well.
  MatchWords match = MatchWords::automatic;
  bool translate = true;                  ///< Search words of the other language for them as well.
  bool with_reasons = false;              ///< Keep why each part is searched, for explanations.
  const Stop* stop = nullptr;             ///< May end the compilation; null: nothing does.
  std::vector<std::string> without = {};  ///< Exact forms of words that are not searched for them.
  /// Matches are wanted among these alone: words that none of them can match are not weighed.
  const NewArticles* among = nullptr;
  const Postings* postings = nullptr;  ///< Null: those of the index, which lies in a folder.
};

/// A word of a query that the index hardly has: a candidate for did-you-mean.
struct RareWord {
  std::string written;  ///< As it stands in the query.
  std::string exact;    ///< Its exact form.
};

/// A query as the index understands it.
struct CompiledQuery {
  XQuery query;
  WordMatcher matcher;             ///< For snippets: the same words that `query` ranks by.
  std::vector<RareWord> rare;      ///< In the order of the query.
  std::vector<std::string> also;   ///< Other forms that `query` searches, no two alike.
  std::vector<std::string> notes;  ///< What the user should know: a wildcard that was cut, say.
  std::vector<Reason> reasons;     ///< In the order of the query; empty unless asked for.
  bool with_reasons = false;

  /// Keeps why `part` is searched, when that is asked for; returns it.
  XQuery because(const std::string& word, Rule rule, std::vector<std::string> forms,
                 QueryField field, const XQuery& part) {
    if (with_reasons) reasons.push_back({word, rule, std::move(forms), field, {}, {}, part});
    return part;
  }

  /// The same of a phrase, of which each place has these forms.
  XQuery because_of_phrase(const std::string& text, WordMatcher::Phrase places,
                           std::vector<std::string> forms, QueryField field, const XQuery& part) {
    because(text, Rule::phrase, std::move(forms), field, part);
    if (with_reasons) reasons.back().places = std::move(places);
    return part;
  }

  /// Adds a note, once.
  void tell(const std::string& note) {
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
  }
};

}  // namespace khabar
