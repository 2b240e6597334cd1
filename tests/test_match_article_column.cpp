// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/match/article_column.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("match/article_column") {
  TEST_CASE("read_published and read_days: by docid; what is not there is absent") {
    const test::SmallIndex index({test::article("a", "बाढ़", ""),
                                  test::article("b", "बाढ़", "", "", "2024-01-02T00:30:00+05:30"),
                                  test::article("c", "बाढ़", "")});
    const Xapian::Database opened(index.path());
    const auto published = read_published(opened);
    const auto days = read_days(opened);
    CHECK(published.at(1) == kUndated);
    CHECK(published.at(2) == 1704135600);  // 1 January in Greenwich
    CHECK(published.at(3) == kUndated);
    CHECK(published.at(99) == kUndated);
    CHECK(days.at(1) == 0);
    CHECK(days.at(2) == 20240102);
    CHECK(days.at(99) == 0);
  }
}

}  // namespace khabar
