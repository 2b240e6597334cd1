// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/article_columns.h"
#include "common/format/article_numbers.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "searcher/engine/engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Gives the first article another facet slot.
void give_facets(const test::SmallIndex& index, const std::string& packed) {
  Xapian::WritableDatabase database(index.path(), Xapian::DB_OPEN);
  Xapian::Document document = database.get_document(1);
  document.add_value(schema::kFacetSlot, packed);
  database.replace_document(1, document);
  database.commit();
}

}  // namespace

TEST_SUITE("format/article_numbers") {
  TEST_CASE("a facet number out of all proportion is damage, not 20 GB of memory") {
    const test::SmallIndex index({test::article("a", "चुनाव", "मतदान हुआ।", "आज")});
    give_facets(index, pack_facets({{Facet::source, 0xfffffffeU}}));
    const Xapian::Database database(index.path());
    CHECK_THROWS_AS(ArticleColumns::read(database), Xapian::DatabaseCorruptError);
    CHECK_THROWS_WITH_AS(
        open_engine(index.path()),
        (index.path() + ": error: damaged: an article refers to the facet value 4294967294, "
                        "which does not exist; make it anew with khabar-index add from the "
                        "articles")
            .c_str(),
        Error);
  }

  TEST_CASE("an article's number out of all proportion is damage, not 15 GB of memory") {
    const test::SmallIndex index({test::article("a", "चुनाव", "मतदान हुआ।")});
    Xapian::WritableDatabase database(index.path(), Xapian::DB_OPEN);
    database.replace_document(4000000000U, database.get_document(1));
    database.commit();
    CHECK_THROWS_AS(count_article_numbers(database), Xapian::DatabaseCorruptError);
    CHECK_THROWS_WITH_AS(
        open_engine(index.path()),
        (index.path() + ": error: damaged: its last article has the number 4000000000, and there "
                        "are 2; make it anew with khabar-index add from the articles")
            .c_str(),
        Error);
  }

  TEST_CASE("an archive that keeps its last month of many is none") {
    const test::SmallIndex index({test::article("a", "चुनाव", "मतदान हुआ।")});
    Xapian::WritableDatabase database(index.path(), Xapian::DB_OPEN);
    database.replace_document(5000000U, database.get_document(1));
    database.delete_document(1);
    database.commit();
    CHECK(count_article_numbers(database) == 5000001);
  }
}

}  // namespace khabar
