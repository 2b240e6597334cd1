// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facet_names.h"

#include <algorithm>

#include "common/filter_terms.h"

namespace khabar {
namespace {

std::vector<std::uint32_t> count_articles(const Xapian::Database& index,
                                          const FacetColumns& columns) {
  std::vector<std::uint32_t> counts(columns.ordinal_count());
  for (Xapian::docid id = 1; id <= index.get_lastdocid(); ++id) {
    for (const auto ordinal : columns.values(id)) ++counts[ordinal];
  }
  return counts;
}

}  // namespace

FacetNames::FacetNames(const Xapian::Database& index, const FacetColumns& columns,
                       FacetLabels& labels, Analyzer& analyzer) {
  const auto counts = count_articles(index, columns);
  for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    const Facet facet = columns.facet_of(ordinal);
    if (counts[ordinal] == 0 || facet == Facet::month) continue;
    const FacetValue& value = labels.get(ordinal);
    add(value.label_hi, facet, counts[ordinal], analyzer);
    add(value.label_en, facet, counts[ordinal], analyzer);
    if (value.label_hi.empty() && value.label_en.empty()) {
      add(value.value, facet, counts[ordinal], analyzer);
    }
  }
  std::sort(names_.begin(), names_.end(),
            [](const Name& a, const Name& b) { return a.folded < b.folded; });
}

void FacetNames::add(const std::string& text, Facet facet, std::uint32_t articles,
                     Analyzer& analyzer) {
  if (!text.empty()) names_.push_back({fold_filter_value(analyzer, text), text, facet, articles});
}

std::vector<std::string> FacetNames::find(std::string_view prefix, std::optional<Facet> facet,
                                          std::size_t limit) const {
  const auto first =
      std::lower_bound(names_.begin(), names_.end(), prefix,
                       [](const Name& name, std::string_view text) { return name.folded < text; });
  std::vector<const Name*> found;
  for (auto name = first; name != names_.end() && name->folded.starts_with(prefix); ++name) {
    if (facet ? name->facet == *facet : name->facet <= Facet::organisation) found.push_back(&*name);
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), found.begin() + kept, found.end(),
                    [](const Name* a, const Name* b) {
                      return a->articles != b->articles ? a->articles > b->articles : a < b;
                    });
  std::vector<std::string> names;
  for (auto name = found.begin(); name != found.begin() + kept; ++name) {
    names.push_back((*name)->text);
  }
  return names;
}

}  // namespace khabar
