// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/match/rule.h"
#include "searcher/match/word_matcher.h"
#include "searcher/match/xquery.h"
#include "searcher/query/query.h"

namespace khabar {

/// One of the ways in which a word of the query is looked for.
struct ReasonWay {
  Rule rule = Rule::as_written;
  std::string form;       ///< An exact form, a lemma, or an entity's id.
  bool is_lemma = false;  ///< `form` is a lemma: any inflection of it.
  double closeness = 1;   ///< To the word that was typed, at most 1.
};

/// Why a query looks for something: kept while a query is compiled, for explanations.
struct Reason {
  std::string word;  ///< What it comes from, as the user wrote it.
  Rule rule = Rule::as_written;
  std::vector<std::string> forms;  ///< What is looked for: exact forms, lemmas, or one entity's id.
  QueryField field = QueryField::any;
  std::vector<ReasonWay> ways;  ///< Of a word: the nearest that an article has decides.
  WordMatcher::Phrase places;   ///< Of a phrase: the forms that may stand at each place.
  XQuery query;                 ///< This part of the query alone, weighing what it weighs there.
};

}  // namespace khabar
