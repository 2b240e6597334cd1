// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/render/span_days.h"

namespace khabar {

TEST_SUITE("render/span_days") {
  TEST_CASE("days_of_span: years, months, days, and weeks from Monday on") {
    struct Case {
      const char* span;
      DateRange expected;
    };
    const Case cases[] = {
        {"2024", {Day{2024, 1, 1}, Day{2024, 12, 31}}},
        {"2024-02", {Day{2024, 2, 1}, Day{2024, 2, 29}}},
        {"2024-07-15", {Day{2024, 7, 15}, Day{2024, 7, 15}}},
        {"2024-W28", {Day{2024, 7, 8}, Day{2024, 7, 14}}},
        {"2021-W01", {Day{2021, 1, 4}, Day{2021, 1, 10}}},
        {"2020-W53", {Day{2020, 12, 28}, Day{2021, 1, 3}}},
    };
    for (const auto& c : cases) {
      CAPTURE(c.span);
      CHECK(days_of_span(c.span) == c.expected);
    }
    for (const char* bad : {"20x4", "2024-Wxx", "undated"}) {
      CAPTURE(bad);
      CHECK_THROWS_AS(days_of_span(bad), Error);
    }
  }
}

}  // namespace khabar
