// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/names_to_check.h"

#include <algorithm>

#include "common/entity/unlisted.h"
#include "common/error.h"
#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "indexer/write/alike_rows.h"
#include "indexer/write/user_catalogue.h"

namespace khabar {
namespace {

bool is_linked(const NameRow& row) {
  return row.value.facet == Facet::person && is_unlisted(row.value.value) &&
         !row.value.label_hi.empty() && !row.value.label_en.empty();
}

/// Leaves the first `most`; returns how many there were.
template <typename Rows>
std::size_t shorten(Rows& rows, std::size_t most) {
  const std::size_t total = rows.size();
  if (total > most) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
  return total;
}

void add_alike(const std::vector<NameRow>& rows, std::size_t most, NamesToCheck& names) {
  std::vector<FacetValue> values;
  for (const NameRow& row : rows) values.push_back(row.value);
  auto pairs = find_alike(values);
  std::ranges::stable_sort(pairs, {}, &AlikePair::second);  // by the row of fewer articles
  names.alike_total = shorten(pairs, most);
  for (const auto& [one, other] : pairs) names.alike.emplace_back(rows[one], rows[other]);
}

}  // namespace

NamesToCheck find_names_to_check(const std::string& path, std::size_t most,
                                 std::ostream& problems) {
  try {
    return with_index_errors(path, [&] {
      const Xapian::Database index = open_index(path);
      const IndexCatalogue known = load_index_catalogue(path, "", problems);
      const std::vector<NameRow> rows = read_name_rows(index);
      NamesToCheck names;
      std::ranges::copy_if(rows, std::back_inserter(names.linked), is_linked);
      names.linked_total = shorten(names.linked, most);
      add_alike(rows, most, names);
      names.weak = find_weak_aliases(index, known.catalogue, rows);
      names.weak_total = shorten(names.weak, most);
      for (NameRow& row : names.linked) add_examples(index, row);
      for (auto& [one, other] : names.alike) {
        add_examples(index, one);
        add_examples(index, other);
      }
      return names;
    });
  } catch (const Xapian::DatabaseModifiedError&) {
    throw Error(at({path, 0},
                   "error: changed while it was read; run this again when nothing is being added"));
  }
}

}  // namespace khabar
