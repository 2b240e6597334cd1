// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/field_terms.h"

namespace khabar {

std::vector<schema::TextField> text_fields(QueryField field) {
  if (const auto one = schema::find_text_field(to_string(field))) return {*one};
  return {schema::kTextFields.begin(), schema::kTextFields.end()};
}

XQuery lemma_anywhere(std::string_view lemma, QueryField field) {
  std::vector<XQuery> places;
  for (const auto& prefixes : text_fields(field)) {
    places.emplace_back(std::string(prefixes.lemma).append(lemma));
  }
  return XQuery(XQuery::OP_SYNONYM, places.begin(), places.end());
}

XQuery any_exact(const std::vector<std::string>& forms, QueryField field) {
  std::vector<XQuery> places;
  for (const auto& prefixes : text_fields(field)) {
    for (const auto& form : forms) places.emplace_back(std::string(prefixes.exact) + form);
  }
  return XQuery(XQuery::OP_SYNONYM, places.begin(), places.end());
}

std::string entity_term(std::string_view id) {
  return std::string(schema::find_filter_field("entity")->prefix).append(id);
}

}  // namespace khabar
