// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <thread>

#include <doctest/doctest.h>

#include "searcher/match/halves.h"
#include "tests/support/sample_index.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

constexpr std::size_t kLeast = 10;

TEST_SUITE("match/halves") {
  TEST_CASE("Halves: every article is of one half, and each half has a database of its own") {
    const std::string& path = test::sample_index();
    const OpenedIndex opened = open_identified(path);
    const std::atomic<unsigned> searching = 0;
    Halves halves(path, opened.identity, searching, kLeast);
    REQUIRE(halves.pay(kLeast));
    std::array<ArticleSpan, 2> spans;
    std::array<const Xapian::Database*, 2> indexes = {};
    halves.run(opened.index,
               [&](std::size_t half, const Xapian::Database& index, ArticleSpan span) {
                 spans[half] = span;
                 indexes[half] = &index;
                 CHECK(index.get_uuid() == opened.identity.uuid);
               });
    CHECK(indexes[0] == &opened.index);
    CHECK(indexes[1] != indexes[0]);
    CHECK(spans[0].from == 0);
    CHECK(spans[0].to == spans[1].from);
    CHECK(spans[0].to % 64 == 0);
    CHECK(spans[0].to > 1);
    CHECK(spans[0].to < opened.index.get_lastdocid());
    CHECK_FALSE(spans[1].has(spans[0].to - 1));
    CHECK(spans[1].has(opened.index.get_lastdocid()));
  }

  TEST_CASE("Halves: few articles, or other questions enough for all processors, are for one") {
    const std::string& path = test::sample_index();
    std::atomic<unsigned> searching = 0;
    Halves halves(path, open_identified(path).identity, searching, kLeast);
    CHECK_FALSE(halves.pay(kLeast - 1));
    CHECK(halves.pay(kLeast));
    searching = std::thread::hardware_concurrency();
    CHECK_FALSE(halves.pay(kLeast));
  }

  TEST_CASE("Halves: an index that has changed meanwhile is not read in two revisions") {
    const std::string& path = test::sample_index();
    const std::atomic<unsigned> searching = 0;
    IndexIdentity before = open_identified(path).identity;
    --before.revision;
    Halves halves(path, before, searching, kLeast);
    CHECK_FALSE(halves.pay(kLeast));
  }
}

}  // namespace
}  // namespace khabar
