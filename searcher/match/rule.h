// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

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
  acronym,        ///< The first letters of the word and its neighbours.
  translation,    ///< A word of the other language for it.
};

/// "as written", "lemma", "variant", "variant's lemma" …: for readers, and in JSON.
std::string_view to_string(Rule rule);

}  // namespace khabar
