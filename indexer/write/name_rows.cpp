// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/name_rows.h"

#include <algorithm>

#include "common/format/article_store.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

constexpr std::size_t kExamples = 2;

/// The first articles of both; up to kMostPostings of `row` are looked at.
std::vector<Xapian::docid> first_of_both(const Xapian::Database& index, const std::string& row,
                                         const std::string& language) {
  constexpr int kMostPostings = 500;
  auto other = index.postlist_begin(language);
  const auto other_end = index.postlist_end(language);
  int left = kMostPostings;
  for (auto at = index.postlist_begin(row); at != index.postlist_end(row) && left > 0;
       ++at, --left) {
    if (other == other_end) break;
    other.skip_to(*at);
    if (other != other_end && *other == *at) return {*at};
  }
  return {};
}

}  // namespace

std::vector<NameRow> read_name_rows(const Xapian::Database& index) {
  std::vector<NameRow> rows;
  const std::string prefix(schema::kFacetValueKey);
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix);
       ++key) {
    NameRow row;
    row.value = unpack_facet_value(read_entry(index, *key));
    if (!is_entity(row.value.facet)) continue;
    row.articles = index.get_termfreq(schema::facet_term(row.value.facet, row.value.value));
    if (row.articles > 0) rows.push_back(std::move(row));
  }
  std::ranges::sort(rows, [](const NameRow& a, const NameRow& b) {
    if (a.articles != b.articles) return a.articles > b.articles;
    return a.value.value < b.value.value;
  });
  return rows;
}

void add_examples(const Xapian::Database& index, NameRow& row) {
  const std::string term = schema::facet_term(row.value.facet, row.value.value);
  std::vector<Xapian::docid> found;
  for (const char* language : {"hi", "en"}) {
    const auto first = first_of_both(index, term, schema::facet_term(Facet::language, language));
    found.insert(found.end(), first.begin(), first.end());
  }
  for (auto at = index.postlist_begin(term);
       at != index.postlist_end(term) && found.size() < kExamples; ++at) {
    if (std::ranges::find(found, *at) == found.end()) found.push_back(*at);
  }
  const ArticleStore articles(index);
  for (const Xapian::docid id : found) {
    row.examples.push_back(articles.article(index.get_document(id)).id);
  }
}

}  // namespace khabar
