// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/match/bm25.h"

namespace khabar {

TEST_SUITE("match/bm25") {
  TEST_CASE("inverse_frequency: rarer is more, and never less than nothing") {
    CHECK(inverse_frequency(1, 1000) > inverse_frequency(10, 1000));
    CHECK(inverse_frequency(1000, 1000) > 0);
    CHECK(inverse_frequency(2000, 1000) == inverse_frequency(1000, 1000));  // removed meanwhile
  }

  TEST_CASE("Bm25: shorter articles have the greater share, and none more than the highest") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    for (const Xapian::termcount length : {5U, 100U, 200U}) {
      Xapian::Document document;
      document.add_term("नदी", length);
      index.add_document(document);
    }
    const Bm25 bm25(index, ArticleColumns::read(index));
    CHECK(bm25.articles() == 3);
    CHECK(bm25.share(2, 1) > bm25.share(2, 2));
    CHECK(bm25.share(2, 2) > bm25.share(2, 3));
    CHECK(bm25.share(2, 3) < bm25.share(3, 3));
    CHECK(bm25.share(2, 1) <= doctest::Approx(Bm25::highest_share(2)));
  }

  TEST_CASE("Bm25: an index without articles") {
    const Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    CHECK(Bm25(index, ArticleColumns::read(index)).articles() == 0);
  }
}

}  // namespace khabar
