// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/listed_matches.h"
#include "searcher/match/word_scores.h"

namespace khabar {
namespace {

XQuery listed() {
  return scored_articles({{2, 1.5F}, {5, 0.5F}, {9, 3}});
}

std::vector<Match> visited(const ListedMatches& list, const std::vector<Match>& lifts) {
  std::vector<Match> matches;
  visit_listed(list, lifts, [&](const Match& match) { matches.push_back(match); });
  return matches;
}

}  // namespace

TEST_SUITE("match/listed_matches") {
  TEST_CASE("words alone are listed, also as the only part of an and") {
    const XQuery words = listed();
    const std::vector<XQuery> parts = {words};
    for (const auto& query : {words, XQuery(XQuery::OP_AND, parts.begin(), parts.end())}) {
      const auto found = find_listed(query);
      REQUIRE(found);
      CHECK(found->lift.empty());
      CHECK(visited(*found, {}) == std::vector<Match>{{2, 1.5}, {5, 0.5}, {9, 3}});
    }
  }

  TEST_CASE("what lifts some of them adds its weight to those") {
    const auto found = find_listed(XQuery(XQuery::OP_AND_MAYBE, listed(), XQuery("Znear")));
    REQUIRE(found);
    CHECK_FALSE(found->lift.empty());
    CHECK(visited(*found, {{5, 2}, {9, 0.25}}) ==
          std::vector<Match>{{2, 1.5}, {5, 2.5}, {9, 3.25}});
    CHECK(visited(*found, {{1, 2}, {5, 2}, {7, 2}, {9, 0.25}, {11, 2}}) ==
          std::vector<Match>{{2, 1.5}, {5, 2.5}, {9, 3.25}});
  }

  TEST_CASE("what a filter or another operator changes is for Xapian's matcher") {
    CHECK_FALSE(find_listed(XQuery(XQuery::OP_FILTER, listed(), XQuery("XVSsource"))));
    CHECK_FALSE(find_listed(XQuery(XQuery::OP_AND_NOT, listed(), XQuery("word"))));
    CHECK_FALSE(find_listed(XQuery(XQuery::OP_OR, listed(), listed())));
    CHECK_FALSE(find_listed(XQuery("word")));
    CHECK_FALSE(find_listed(XQuery()));
  }
}

}  // namespace khabar
