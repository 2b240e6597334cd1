// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "common/format/article.h"
#include "common/format/field_table.h"

namespace khabar {

/// What an article has in one of the fields that only filter.
struct FieldValue {
  Field field = Field::any;
  std::string value;     ///< Never empty: the text itself, or the id of a listed place.
  std::string written;   ///< What stands in the article; its words find it.
  std::string label_hi;  ///< Listed places only: their names, whose words find it as well.
  std::string label_en;

  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/// The values of the fields that only filter, and of facets that are no entities: a function for
/// each field takes them from the article. A new field is a row of the field table and one of these
/// functions.
std::vector<FieldValue> field_values(const Article& article, const Catalogue& catalogue,
                                     Analyzer& analyzer);

}  // namespace khabar
