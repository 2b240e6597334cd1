// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/match/find_document.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("match/find_document") {
  TEST_CASE("find_document: by the article's id; an id that is not there is told") {
    const test::SmallIndex index(
        {test::article("a", "चुनाव टला", ""), test::article("लेख 2", "Rail strike ends", "")});
    const Xapian::Database database(index.path());
    CHECK(find_document(database, "लेख 2") == 2);
    CHECK_THROWS_WITH_AS(find_document(database, "A"),
                         "no article has the id \"A\"; ids stand under the hits of a search",
                         Error);
  }
}

}  // namespace khabar
