// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/entity/entity.h"
#include "common/format/facet.h"
#include "common/format/schema.h"
#include "common/format/word_sequence.h"
#include "searcher/match/compiled_query.h"
#include "searcher/query/query.h"

namespace khabar {

/// The text fields that `field` means: itself, or all of them when it is no text field.
std::vector<schema::TextField> text_fields(QueryField field);

/// The same fields as their places in an article's word sequence.
TextFieldSet text_field_set(QueryField field);

/// The terms of articles that have a lemma in one of the fields: of its inflected forms and, unless
/// the lemma is a word of another one ("happi") or a stop word, of the lemma itself.
std::vector<std::string> lemma_terms(Analyzer& analyzer, std::string_view lemma, QueryField field);

/// The terms of articles that have the exact form in one of the fields.
std::vector<std::string> exact_terms(std::string_view form, QueryField field);

/// A lemma in any of the fields, ranked as if they were one.
XQuery lemma_anywhere(Analyzer& analyzer, std::string_view lemma, QueryField field);

/// Articles that have a lemma, at least: those of its most frequent term.
Xapian::doccount lemma_frequency(const IndexTerms& index, Analyzer& analyzer,
                                 std::string_view lemma);

/// How much it tells that an article has a word that `frequency` articles have: 1 for a word in
/// all of them, more for rare ones. Only for choosing passages.
double rarity(const IndexTerms& index, Xapian::doccount frequency);

/// Any of the exact forms in any of the fields, ranked as if they were one word.
XQuery any_exact(const std::vector<std::string>& forms, QueryField field);

/// The term of articles that name the entity.
std::string entity_term(const Entity& entity);

/// The id of the entity whose term it is, for other terms empty.
std::string_view entity_of_term(std::string_view term);

}  // namespace khabar
