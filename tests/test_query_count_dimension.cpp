// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/query/count_dimension.h"

namespace khabar {

TEST_SUITE("query/count_dimension") {
  TEST_CASE("parse_count_dimensions: spans of time and facets by name, one or two") {
    CHECK(parse_count_dimensions("month") == std::vector<CountDimension>{DateUnit::month});
    CHECK(parse_count_dimensions("source,week") ==
          std::vector<CountDimension>{Facet::source, DateUnit::week});
    CHECK(to_string(parse_count_dimensions("byline_place").front()) == "byline_place");
  }

  TEST_CASE("parse_count_dimensions: what is none is told, with the names there are") {
    CHECK_THROWS_WITH_AS(parse_count_dimensions("colour"),
                         "count by \"colour\": error: articles cannot be counted by \"colour\"; "
                         "write one or two of year, month, week, day, person, place, organisation, "
                         "source, section, language, byline_place",
                         Error);
    for (const auto* text : {"", "month,", "month,month", "year,source,place"}) {
      CAPTURE(text);
      CHECK_THROWS_AS(parse_count_dimensions(text), Error);
    }
  }
}

}  // namespace khabar
