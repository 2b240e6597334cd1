// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/date.h"

namespace khabar {

TEST_SUITE("common/date") {
  TEST_CASE("parse_date: reads what newsrooms write, in both languages") {
    struct Case {
      std::string text;
      std::string expected;
    };
    const Case cases[] = {
        {"2023-09-13", "2023-09-13"},
        {"2023-09-13T10:15:00+05:30", "2023-09-13T10:15:00+05:30"},
        {"2023-09-13T10:15:00Z", "2023-09-13T10:15:00+00:00"},
        {"2023-09-13T10:15:00.123456Z", "2023-09-13T10:15:00+00:00"},
        {"2023-09-13T10:15:00.5-0800", "2023-09-13T10:15:00-08:00"},
        {"2023-09-13 10:15:30", "2023-09-13T10:15:30+00:00"},
        {"2023-09-13T10:15", "2023-09-13T10:15:00+00:00"},
        {"2023-09-13T10:15+05", "2023-09-13T10:15:00+05:00"},
        {"20230913", "2023-09-13"},
        {"20230913T101500Z", "2023-09-13T10:15:00+00:00"},
        {"2023/09/13", "2023-09-13"},
        {"13/09/2023", "2023-09-13"},
        {"13-09-2023 22:05", "2023-09-13T22:05:00+00:00"},
        {"13.09.23", "2023-09-13"},
        {"Wed, 13 Sep 2023 10:15:00 +0530", "2023-09-13T10:15:00+05:30"},
        {"13 Sep 23 10:15 GMT", "2023-09-13T10:15:00+00:00"},
        {"Tue, 2 Feb 99 04:05 EST", "1999-02-02T04:05:00-05:00"},
        {"Wed Sep 13 2023 10:15:30 GMT+0530 (India Standard Time)", "2023-09-13T10:15:30+05:30"},
        {"13 Sep 2023, 10:15 IST", "2023-09-13T10:15:00+05:30"},
        {"Sep 13, 2023", "2023-09-13"},
        {"Sept. 13, 2023 9:05 PM IST", "2023-09-13T21:05:00+05:30"},
        {"Updated: September 13th, 2023 12:10 am IST", "2023-09-13T00:10:00+05:30"},
        {"May 5, 2020 | 5 pm", "2020-05-05T17:00:00+00:00"},
        {"13 सितंबर 2023", "2023-09-13"},
        {"13 सितम्बर 2023", "2023-09-13"},
        {"१३ सितंबर २०२३", "2023-09-13"},
        {"1 फ़रवरी 2021", "2021-02-01"},
        {"1 फरवरी 2021", "2021-02-01"},
        {"अक्तूबर 2, 2019", "2019-10-02"},
        {"बुधवार, 13 सितंबर 2023, शाम 5:30 बजे", "2023-09-13T17:30:00+00:00"},
        {"13 सितंबर 2023 को सुबह 8 बजे", "2023-09-13T08:00:00+00:00"},
        {"13 सितंबर 2023 रात 11:40 IST", "2023-09-13T23:40:00+05:30"},
        {"प्रकाशित: 13 Sep 2023 10:15 AM (IST)", "2023-09-13T10:15:00+05:30"},
        {"10:15 AM - 13 Sep 2023", "2023-09-13T10:15:00+00:00"},
        {"13 सितंबर 2023, दोपहर 2:15 बजे", "2023-09-13T14:15:00+00:00"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.text);
      const auto date = parse_date(c.text);
      REQUIRE(date.has_value());
      CHECK(to_iso8601(*date) == c.expected);
    }
  }

  TEST_CASE("parse_date: what is no day is absent, not guessed") {
    for (const char* text :
         {"", "कल", "31-02-2024", "13-31-2024", "2023-09", "2023", "soon", "29 फरवरी 2023",
          "2023-09-13T25:00:00Z", "13 Sep 2023 14 15 16", "0000-00-00", "2023-09-13T10:15:00+25:00",
          "12345678901234567890", "99999999", "\xff\xfe", "13 Foo 2023"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_date(text).has_value());
    }
    CHECK_FALSE(parse_date(std::string(5000, '1')).has_value());
  }

  TEST_CASE("local_day: is the day printed on the article, whatever day it was in UTC") {
    const auto late = parse_date("2024-01-01T02:00:00+05:30");
    REQUIRE(late.has_value());
    CHECK(local_day(*late) == Day{2024, 1, 1});
    CHECK(to_iso8601(local_day(*late)) == "2024-01-01");
    CHECK(late->epoch_seconds == 1704054600);

    const auto before_1970 = parse_date("1947-08-15");
    REQUIRE(before_1970.has_value());
    CHECK(local_day(*before_1970) == Day{1947, 8, 15});
  }

  TEST_CASE("to_iso8601: parse_date reads back the same date") {
    for (const std::int64_t seconds : {-700000000LL, 0LL, 1694580300LL, 4102444799LL}) {
      for (const int offset : {-480, 0, 330, 345}) {
        const Date date{seconds, offset, true};
        CAPTURE(to_iso8601(date));
        CHECK(parse_date(to_iso8601(date)) == date);
      }
    }
  }
}

}  // namespace khabar
