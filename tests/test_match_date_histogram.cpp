// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/local_engine.h"
#include "searcher/match/date_histogram.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("match/date_histogram") {
  TEST_CASE("next_span: the next year, month or day") {
    struct Case {
      const char* value;
      const char* next;
    };
    const std::vector<Case> cases = {{"2023", "2024"},
                                     {"2023-09", "2023-10"},
                                     {"2023-12", "2024-01"},
                                     {"2024-02-28", "2024-02-29"},
                                     {"2023-12-31", "2024-01-01"},
                                     {"2023-W52", "2024-W01"},
                                     {"2020-W53", "2021-W01"},
                                     {"2020-W52", "2020-W53"}};
    for (const auto& c : cases) {
      CAPTURE(c.value);
      CHECK(next_span(c.value) == c.next);
    }
  }

  TEST_CASE("search counts every match by its printed day, whatever page is asked for") {
    const test::SmallIndex index({test::article("a", "बाढ़", "", "", "2023-12-31T23:30:00+05:30"),
                                  test::article("b", "बाढ़", "", "", "2024-01-01"),
                                  test::article("c", "बाढ़", "", "", "2024-01-20"),
                                  test::article("d", "बाढ़", "", ""),
                                  test::article("e", "सूखा", "", "", "2024-01-20")});
    LocalEngine searcher(index.path());
    SearchRequest request;
    request.query = "बाढ़";
    request.limit = 0;
    struct Case {
      DateUnit unit;
      std::vector<DateCount> counts;
    };
    const std::vector<Case> cases = {
        {DateUnit::year, {{"2023", 1}, {"2024", 2}}},
        {DateUnit::month, {{"2023-12", 1}, {"2024-01", 2}}},
        {DateUnit::day, {{"2023-12-31", 1}, {"2024-01-01", 1}, {"2024-01-20", 1}}},
    };
    for (const auto& c : cases) {
      request.histogram = c.unit;
      const auto result = searcher.search(request);
      REQUIRE(result.histogram);
      CHECK(result.histogram->counts == c.counts);
      CHECK(result.histogram->undated == 1);
    }
    request.histogram.reset();
    CHECK_FALSE(searcher.search(request).histogram);
  }

  TEST_CASE("find_date_unit: by name") {
    CHECK(find_date_unit("month") == DateUnit::month);
    CHECK(find_date_unit("week") == DateUnit::week);
    CHECK_FALSE(find_date_unit("hour"));
  }
}

}  // namespace khabar
