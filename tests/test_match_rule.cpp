// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <doctest/doctest.h>

#include "searcher/match/rule.h"

namespace khabar {

TEST_SUITE("match/rule") {
  TEST_CASE("to_string: every rule has a name of its own") {
    std::set<std::string_view> names;
    for (auto rule = 0; rule <= static_cast<int>(Rule::recency); ++rule) {
      names.insert(to_string(static_cast<Rule>(rule)));
    }
    CHECK(names.size() == static_cast<std::size_t>(Rule::recency) + 1);
    CHECK(to_string(Rule::pattern) == "wildcard");
    CHECK(to_string(Rule::recency) == "recency");
  }
}

}  // namespace khabar
