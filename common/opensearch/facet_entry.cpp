// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/facet_entry.h"

#include "common/opensearch/json.h"

namespace khabar {

std::string facet_entry(const FacetValue& value) {
  return R"({"value":)" + json_string(value.value) + R"(,"hi":)" + json_string(value.label_hi) +
         R"(,"en":)" + json_string(value.label_en) + "}";
}

FacetValue read_facet_entry(Facet facet, std::string_view entry) {
  const auto read = read_json(entry, "a facet value");
  return {facet, std::string(json_text(read, {"value"})), std::string(json_text(read, {"hi"})),
          std::string(json_text(read, {"en"}))};
}

Facet facet_of_entity_term(std::string_view term) {
  for (const auto& row : kFieldTable) {
    if (row.kind == FieldKind::entity && row.facet && term.starts_with(row.whole)) {
      return row.facet->facet;
    }
  }
  return Facet::person;
}

}  // namespace khabar
