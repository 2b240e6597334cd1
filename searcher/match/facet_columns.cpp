// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_columns.h"

#include <string>

#include "common/format/schema.h"
#include "searcher/match/article_numbers.h"

namespace khabar {
namespace {

/// Values are numbered without a gap, but the articles of some may have been removed.
constexpr std::size_t kUsualGap = 10'000;

/// Throws when an article refers to a value that was never numbered.
void check_facet_number(const Xapian::Database& index, std::uint32_t ordinal) {
  if (!index.get_metadata(schema::facet_value_key(ordinal)).empty()) return;
  throw Xapian::DatabaseCorruptError("an article refers to the facet value " +
                                     std::to_string(ordinal) + ", which does not exist");
}

}  // namespace

FacetColumns::FacetColumns(const Xapian::Database& index) {
  const std::size_t numbers = count_article_numbers(index);
  begins_.reserve(numbers + 1);
  for (auto row = index.valuestream_begin(schema::kFacetSlot);
       row != index.valuestream_end(schema::kFacetSlot); ++row) {
    if (row.get_docid() >= numbers) refuse_article_number(row.get_docid());
    begins_.resize(row.get_docid() + 1, static_cast<std::uint32_t>(ordinals_.size()));
    const std::string packed = *row;
    for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
      if (value->ordinal >= facets_.size()) {
        if (value->ordinal > facets_.size() + kUsualGap) check_facet_number(index, value->ordinal);
        const std::size_t size = std::size_t{value->ordinal} + 1;
        facets_.resize(size);
        article_counts_.resize(size);
      }
      facets_[value->ordinal] = value->facet;
      ++article_counts_[value->ordinal];
      ordinals_.push_back(value->ordinal);
    }
  }
  begins_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
}

}  // namespace khabar
