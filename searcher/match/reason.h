// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/query/query.h"

namespace khabar {

/// What leads from a part of the query to what is looked for in the index.
enum class Rule : std::uint8_t {
  as_written,     ///< The word itself.
  lemma,          ///< Any form of the word.
  variant,        ///< A word of the index that sounds like it, or is spelled much alike.
  variant_lemma,  ///< Any form of such a word.
  entity,         ///< The person, place or organisation that the words name, by any alias.
  phrase,
  near,
  pattern,
  fuzzy,
  shared_lemma,   ///< Any form of a word of the article that others shall be like.
  shared_entity,  ///< An entity of that article.
  common_word,    ///< Left out: stands in too many articles to tell anything.
  filter,         ///< Includes, and adds no weight.
  excluded,       ///< Must not match.
  recency,        ///< The article is new.
  joined,         ///< The word written as one with its neighbour, or with a hyphen or number.
  translation,    ///< A word of the other language for it.
};

/// "as written", "lemma", "variant", "variant's lemma" …: for readers, and in JSON.
std::string_view to_string(Rule rule);

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
  Xapian::Query query;          ///< This part of the query alone, weighing what it weighs there.
};

}  // namespace khabar
