// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "searcher/help/query_help.h"

namespace khabar {

TEST_SUITE("help/query_help") {
  TEST_CASE("query_help: every example is a query that is understood, the same in both languages") {
    const auto english = query_help("en");
    const auto hindi = query_help("hi");
    REQUIRE(english.size() >= 3);
    REQUIRE(hindi.size() == english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
      REQUIRE(hindi[i].rows.size() == english[i].rows.size());
      for (std::size_t j = 0; j < english[i].rows.size(); ++j) {
        CAPTURE(english[i].rows[j].example);
        CHECK(hindi[i].rows[j].example == english[i].rows[j].example);
        CHECK_NOTHROW(read_query(english[i].rows[j].example));
        CHECK_FALSE(english[i].rows[j].meaning.empty());
      }
    }
  }

  TEST_CASE("write_query_manual: each example stands in the page, as man reads it") {
    std::ostringstream page;
    write_query_manual(page);
    CHECK(page.str().starts_with(".TH KHABAR-QUERY 7"));
    CHECK(page.str().find(".B date:last\\-30\\-days\n") != std::string::npos);
    CHECK(page.str().find(".B putin\\(ti\n") != std::string::npos);
    CHECK(page.str().find(".B \"चुनाव आयोग\"\n") != std::string::npos);
  }
}

}  // namespace khabar
