// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/field_terms.h"

#include <algorithm>
#include <cmath>

namespace khabar {

std::vector<schema::TextField> text_fields(QueryField field) {
  if (const auto one = schema::find_text_field(field)) return {*one};
  return {schema::kTextFields.begin(), schema::kTextFields.end()};
}

TextFieldSet text_field_set(QueryField field) {
  const auto one = schema::find_text_field(field);
  TextFieldSet fields;
  for (std::size_t i = 0; i < schema::kTextFields.size(); ++i) {
    fields[i] = !one || schema::kTextFields[i].field == field;
  }
  return fields;
}

std::vector<std::string> lemma_terms(Analyzer& analyzer, std::string_view lemma, QueryField field) {
  std::vector<Token> tokens;
  analyzer.analyze(lemma, tokens);
  const bool is_own_lemma = tokens.size() == 1 && !tokens.front().stop_word &&
                            tokens.front().exact == lemma && tokens.front().term == lemma;
  std::vector<std::string> terms;
  for (const auto& prefixes : text_fields(field)) {
    if (is_own_lemma) terms.push_back(std::string(prefixes.exact).append(lemma));
    terms.push_back(std::string(prefixes.lemma).append(lemma));
  }
  return terms;
}

XQuery lemma_anywhere(Analyzer& analyzer, std::string_view lemma, QueryField field) {
  const auto terms = lemma_terms(analyzer, lemma, field);
  return XQuery(XQuery::OP_SYNONYM, terms.begin(), terms.end());
}

Xapian::doccount lemma_frequency(const IndexTerms& index, Analyzer& analyzer,
                                 std::string_view lemma) {
  Xapian::doccount frequency = 0;
  for (const auto& term : lemma_terms(analyzer, lemma, QueryField::any)) {
    frequency = std::max(frequency, index.get_termfreq(term));
  }
  return frequency;
}

double rarity(const IndexTerms& index, Xapian::doccount frequency) {
  return 1 + std::log((index.get_doccount() + 1.0) / (frequency + 1.0));
}

std::vector<std::string> exact_terms(std::string_view form, QueryField field) {
  std::vector<std::string> terms;
  for (const auto& prefixes : text_fields(field)) {
    terms.push_back(std::string(prefixes.exact).append(form));
  }
  return terms;
}

XQuery any_exact(const std::vector<std::string>& forms, QueryField field) {
  std::vector<std::string> places;
  for (const auto& form : forms) {
    for (auto& term : exact_terms(form, field)) places.push_back(std::move(term));
  }
  return XQuery(XQuery::OP_SYNONYM, places.begin(), places.end());
}

std::string entity_term(const Entity& entity) {
  return schema::facet_term(facet_of(entity.type), entity.id);
}

std::string_view entity_of_term(std::string_view term) {
  for (const auto& row : kFieldTable) {
    const bool is_of = row.kind == FieldKind::entity && row.facet && term.starts_with(row.whole);
    if (is_of) return term.substr(row.whole.size());
  }
  return {};
}

}  // namespace khabar
