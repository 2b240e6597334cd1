// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/query/date_range.h"

namespace khabar {
namespace {

constexpr Day kToday{2024, 3, 14};  // a Thursday

std::string range_of(std::string_view text) {
  const auto range = read_date_range(text, kToday);
  if (!range) return "none";
  return (range->from ? to_iso8601(*range->from) : "") + ".." +
         (range->to ? to_iso8601(*range->to) : "");
}

}  // namespace

TEST_SUITE("query/date_range") {
  TEST_CASE("read_date_range: years, months and days, both ends included") {
    struct Case {
      std::string text;
      std::string expected;
    };
    const Case cases[] = {
        {"2023", "2023-01-01..2023-12-31"},        {"२०२३", "2023-01-01..2023-12-31"},
        {"2023-09", "2023-09-01..2023-09-30"},     {"2024-02", "2024-02-01..2024-02-29"},
        {"2023-12", "2023-12-01..2023-12-31"},     {"2023-09-13", "2023-09-13..2023-09-13"},
        {"13/09/2023", "2023-09-13..2023-09-13"},  {"13 सितंबर 2023", "2023-09-13..2023-09-13"},
        {"13-Sep-2023", "2023-09-13..2023-09-13"}, {"सितंबर-2023", "2023-09-01..2023-09-30"},
        {"सितम्बर_२०२३", "2023-09-01..2023-09-30"}, {"2023 September", "2023-09-01..2023-09-30"},
        {">2023-01-01", "2023-01-02.."},           {">=2023", "2023-01-01.."},
        {"<2023-05-05", "..2023-05-04"},           {"<=2023-05", "..2023-05-31"},
        {"after 2023-01-01", "2023-01-02.."},      {"1 जनवरी 2023 के बाद", "2023-01-02.."},
        {"मार्च 2023 से पहले", "..2023-02-28"},       {"until 2022", "..2022-12-31"},
        {"मार्च", "2024-03-01..2024-03-31"},        {"april", "2023-04-01..2023-04-30"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(range_of(c.text) == c.expected);
    }
  }

  TEST_CASE("read_date_range: relative to today") {
    struct Case {
      std::string text;
      std::string expected;
    };
    const Case cases[] = {
        {"today", "2024-03-14..2024-03-14"},         {"आज", "2024-03-14..2024-03-14"},
        {"Yesterday", "2024-03-13..2024-03-13"},     {"this-week", "2024-03-11..2024-03-17"},
        {"last-week", "2024-03-04..2024-03-10"},     {"this-month", "2024-03-01..2024-03-31"},
        {"last-month", "2024-02-01..2024-02-29"},    {"पिछले-महीने", "2024-02-01..2024-02-29"},
        {"इस साल", "2024-01-01..2024-12-31"},        {"last-year", "2023-01-01..2023-12-31"},
        {"last-1-days", "2024-03-14..2024-03-14"},   {"last-30-days", "2024-02-14..2024-03-14"},
        {"पिछले-३०-दिन", "2024-02-14..2024-03-14"},   {"last 2 weeks", "2024-03-01..2024-03-14"},
        {"last-6-months", "2023-09-15..2024-03-14"}, {"last-9999-years", "0001-01-01..2024-03-14"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(range_of(c.text) == c.expected);
    }
  }

  TEST_CASE("read_date_range: a month back from the 31st is the last day of the shorter month") {
    const auto range = read_date_range("last-1-months", {2024, 3, 31});
    REQUIRE(range.has_value());
    CHECK(range->from == Day{2024, 3, 1});  // the day after 29 February
  }

  TEST_CASE("read_date_range: two ends, or one") {
    CHECK(range_of("2023-01-01..2023-06-30") == "2023-01-01..2023-06-30");
    CHECK(range_of("2022..2023-06") == "2022-01-01..2023-06-30");
    CHECK(range_of("2023-01..") == "2023-01-01..");
    CHECK(range_of("..2022") == "..2022-12-31");
    CHECK(range_of("1 जनवरी 2023 .. today") == "2023-01-01..2024-03-14");
    CHECK(range_of("2023..2022") == "2023-01-01..2022-12-31");
  }

  TEST_CASE("read_date_range: what is no date is none") {
    for (const std::string text :
         {"", "..", " .. ", "चुनाव", "12", "2023-13", "2023-02-30", "31-02-2024", "last", "days",
          "last-0-days", "last-12345-days", "this-30-days", "2023..चुनाव", "चुनाव..2023",
          "2023...2024", "\xff"}) {
      CAPTURE(text);
      CHECK(range_of(text) == "none");
    }
  }
}

}  // namespace khabar
