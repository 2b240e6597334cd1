// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <string>

#include <doctest/doctest.h>

#include "common/format/article_columns.h"
#include "searcher/match/facet_columns.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

using test::article;

test::SmallIndex three_articles() {
  return test::SmallIndex({article("a", "बाढ़", "नदी में बाढ़ आई।", "आज"),
                           article("b", "बाढ़", "", "", "2024-01-02T00:30:00+05:30"),
                           article("c", "बाढ़", "", "आज")});
}

void write_columns(const std::string& index) {
  const Xapian::Database opened(index);
  test::write_file(columns_file(index),
                   columns_file_head(opened) + std::string(ArticleColumns::read(opened).bytes()));
}

/// The file of columns after `change`, which is given its bytes behind the head.
template <typename Change>
bool is_used_after(Change change) {
  const test::SmallIndex index = three_articles();
  const Xapian::Database opened(index.path());
  std::string bytes(ArticleColumns::read(opened).bytes());
  change(bytes);
  test::write_file(columns_file(index.path()), columns_file_head(opened) + bytes);
  return ArticleColumns::map(index.path(), opened).has_value();
}

}  // namespace

TEST_SUITE("format/article_columns") {
  TEST_CASE("read: by docid; what an article does not have is absent") {
    const test::SmallIndex index = three_articles();
    const ArticleColumns columns = ArticleColumns::read(Xapian::Database(index.path()));
    REQUIRE(columns.numbers() == 4);
    CHECK(columns.published()[1] == kUndated);
    CHECK(columns.published()[2] == 1704135600);  // 1 January in Greenwich
    CHECK(columns.days()[1] == 0);
    CHECK(columns.days()[2] == 20240102);
    CHECK(columns.lengths()[1] > columns.lengths()[3]);
    REQUIRE(columns.begins().size() == 5);
    std::size_t with_source = 0;
    for (std::size_t i = 0; i < columns.facets().size(); ++i) {
      if (columns.facets()[i] != Facet::source) continue;
      CHECK(columns.article_counts()[i] == 2);
      ++with_source;
    }
    CHECK(with_source == 1);
  }

  TEST_CASE("map: what was written, for the revision that it was written of") {
    test::SmallIndex index = three_articles();
    CHECK_FALSE(ArticleColumns::map(index.path(), Xapian::Database(index.path())));
    write_columns(index.path());
    const Xapian::Database before(index.path());
    const auto mapped = ArticleColumns::map(index.path(), before);
    REQUIRE(mapped);
    CHECK(mapped->bytes() == ArticleColumns::read(before).bytes());
    CHECK(mapped->days()[2] == 20240102);
    CHECK(docids_in_columns_file(index.path()) == 3);
    index.add({article("d", "सूखा", "")});
    CHECK_FALSE(ArticleColumns::map(index.path(), Xapian::Database(index.path())));
    CHECK(ArticleColumns::map(index.path(), before));
    CHECK(mapped->numbers() == 4);  // what is mapped stays
  }

  TEST_CASE("map: a file that contradicts itself is not used") {
    CHECK(is_used_after([](std::string&) {}));
    CHECK_FALSE(is_used_after([](std::string& bytes) { bytes.pop_back(); }));
    CHECK_FALSE(is_used_after([](std::string& bytes) { bytes.push_back('x'); }));
    CHECK_FALSE(is_used_after([](std::string& bytes) { bytes.clear(); }));
    CHECK_FALSE(is_used_after([](std::string& bytes) { bytes[7] = '\x7f'; }));  // 2^62 docids
    CHECK_FALSE(is_used_after([](std::string& bytes) {
      const std::size_t counts = 3 * sizeof(std::uint64_t);
      const std::size_t begins = counts + 4 * (sizeof(double) + 2 * sizeof(std::uint32_t));
      bytes[begins + 4 * sizeof(std::uint32_t)] = '\x7f';  // where the last article's values end
    }));
    CHECK_FALSE(is_used_after([](std::string& bytes) {
      std::uint64_t values = 0;
      std::memcpy(&values, bytes.data() + 2 * sizeof(values), sizeof(values));
      const std::size_t begins = 3 * sizeof(std::uint64_t) + 4 * (sizeof(double) + 2 * 4);
      bytes[begins + 5 * 4 + values * 4] = '\x7f';  // the facet of the first value
    }));
  }

  TEST_CASE("map: numbers of facet values that are damaged read nothing beyond the values") {
    const test::SmallIndex index = three_articles();
    const Xapian::Database opened(index.path());
    std::string bytes(ArticleColumns::read(opened).bytes());
    const std::size_t begins = 3 * sizeof(std::uint64_t) + 4 * (sizeof(double) + 2 * 4);
    for (std::size_t i = 1; i < 4; ++i) bytes[begins + i * 4 + 3] = '\x7f';
    const std::size_t packed =
        PackedNumbers::bytes_of(ArticleColumns::read(opened).ordinals().size(),
                                ArticleColumns::read(opened).facets().size());
    bytes.replace(bytes.size() - packed, packed, packed, '\xff');
    test::write_file(columns_file(index.path()), columns_file_head(opened) + bytes);
    const auto columns = ArticleColumns::map(index.path(), opened);
    REQUIRE(columns);
    const FacetColumns facets(*columns);
    for (Xapian::docid article = 0; article <= 4; ++article) {
      facets.fetch_ahead(article);
      for (const auto ordinal : facets.values(article)) CHECK(ordinal < facets.ordinal_count());
    }
    for (std::size_t place = 0; place < columns->ordinals().size(); ++place) {
      CHECK(columns->ordinals()[place] < facets.ordinal_count());
    }
  }
}

}  // namespace khabar
