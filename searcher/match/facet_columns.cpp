// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_columns.h"

#include "common/format/schema.h"

namespace khabar {

FacetColumns::FacetColumns(const Xapian::Database& index) {
  begins_.reserve(index.get_lastdocid() + 2);
  for (auto row = index.valuestream_begin(schema::kFacetSlot);
       row != index.valuestream_end(schema::kFacetSlot); ++row) {
    begins_.resize(row.get_docid() + 1, static_cast<std::uint32_t>(ordinals_.size()));
    const std::string packed = *row;
    for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
      if (value->ordinal >= facets_.size()) {
        facets_.resize(value->ordinal + 1);
        article_counts_.resize(value->ordinal + 1);
      }
      facets_[value->ordinal] = value->facet;
      ++article_counts_[value->ordinal];
      ordinals_.push_back(value->ordinal);
    }
  }
  begins_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
}

}  // namespace khabar
