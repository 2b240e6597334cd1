// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/match/add_tables.h"

namespace khabar {
namespace {

CountTable by_source(std::vector<CountRow> rows, std::uint64_t total, std::uint64_t archive) {
  return {{Facet::source}, total, archive, std::move(rows)};
}

}  // namespace

TEST_SUITE("match/add_tables") {
  TEST_CASE("add_tables: equal keys are added up, most articles first, none last") {
    const auto sum =
        add_tables({by_source({{{{"Mint", "Mint"}}, 3, 10}, {{{"", ""}}, 9, 9}}, 12, 30),
                    by_source({{{{"ABP", "ABP"}}, 4, 5}, {{{"Mint", "Mint"}}, 2, 7}}, 6, 20)});
    CHECK(sum.total == 18);
    CHECK(sum.archive == 50);
    REQUIRE(sum.rows.size() == 3);
    CHECK(sum.rows[0] == CountRow{{{"Mint", "Mint"}}, 5, 17});
    CHECK(sum.rows[1].keys.front().value == "ABP");
    CHECK(sum.rows[2].keys.front().is_none());
  }

  TEST_CASE("add_tables: spans of time are in their order") {
    const CountTable later{{DateUnit::year}, 5, 5, {{{{"2021", "2021"}}, 5, 5}}};
    const CountTable earlier{{DateUnit::year}, 1, 1, {{{{"2019", "2019"}}, 1, 1}}};
    const auto sum = add_tables({later, earlier});
    CHECK(sum.rows.front().keys.front().value == "2019");
    CHECK(add_tables({}).rows.empty());
  }
}

}  // namespace khabar
