// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/format/field_table.h"

namespace khabar::mapping {

// How an archive lies in OpenSearch; made from the field table, so that a new row of it is a new
// field here. An index has what a folder's index has, under names instead of prefixes: a term of
// schema.h is a token in one field, and place_of says where. Prose: docs/opensearch.md.

/// Raised when an index made before cannot be read with it; kept in the index's _meta.
inline constexpr int kVersion = 1;

// Fields that are no row of the field table.
inline constexpr std::string_view kArticle = "article";    ///< to_json's line; not indexed.
inline constexpr std::string_view kEntities = "entities";  ///< Terms, in their order; not indexed.
inline constexpr std::string_view kGroup = "group";        ///< The story's key, or the id.
inline constexpr std::string_view kLacks = "lacks";        ///< "title", "source".
inline constexpr std::string_view kLength = "length";      ///< Weighted words, as ranking counts.
inline constexpr std::string_view kPublished = "published";      ///< UTC seconds.
inline constexpr std::string_view kDay = "day";                  ///< 20230913.
inline constexpr std::string_view kSequence = "sequence";        ///< See schema::kSequenceSlot.
inline constexpr std::string_view kFingerprint = "fingerprint";  ///< Not indexed.
inline constexpr std::string_view kSketch = "sketch";            ///< Hexadecimal; not indexed.
inline constexpr std::string_view kBand = "band";  ///< What copies share; see SketchTable.

/// Settings and mapping of an index of articles, as JSON. Strict: a document with another field is
/// refused.
std::string articles_index(unsigned shards, unsigned replicas);

/// The same for the index of words beside it: a document for each word, with how many articles have
/// it in which field, and for each other term.
std::string words_index(unsigned replicas);

/// Where a term stands in OpenSearch.
struct TermPlace {
  std::string field;
  std::string token;
  std::string
      counted;        ///< Field whose score is how often it stands there; empty: it has no weight.
  double weight = 0;  ///< Of one occurrence.
};

/// The place of a term of schema.h; absent when it is none.
std::optional<TermPlace> place_of(std::string_view term);

/// A word of a text field, in the words index: field of the count, and the word.
struct WordCount {
  std::string count;  ///< "title", "body_lemma".
  std::string_view word;
};

/// Of a term of ranked text, exact form or lemma; absent for others.
std::optional<WordCount> word_count_of(std::string_view term);

/// The field of the words index that counts a text field's exact forms, or its lemmas.
std::string count_field(Field field, bool lemma);

/// The field of the words index that counts the articles of other terms.
inline constexpr std::string_view kTermCount = "articles";

/// The keyword field of a facet's values.
std::string facet_field(Facet facet);

/// The field of a filter's words, folded: "source_words".
std::string words_field(const FieldRow& row);

/// Marks a lemma among the tokens of a text; words begin with no capital letter.
inline constexpr char kLemmaMark = 'Z';

/// What stands between the tokens of one place: "Zचुनाव|चुनावों".
inline constexpr char kSamePlace = '|';

}  // namespace khabar::mapping
