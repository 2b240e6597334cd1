// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/date.h"
#include "searcher/http/page/phrases.h"

namespace khabar {

TEST_SUITE("http/phrases") {
  TEST_CASE("choose_language: what is asked, else what the browser prefers of the two") {
    CHECK(choose_language("hi", "en") == PageLanguage::hindi);
    CHECK(choose_language("", "hi-IN,hi;q=0.9,en;q=0.8") == PageLanguage::hindi);
    CHECK(choose_language("", "en-IN, hi;q=0.5") == PageLanguage::english);
    CHECK(choose_language("", "hil, fr") == PageLanguage::english);
    CHECK(choose_language("de", "hi;q=0") == PageLanguage::english);
    CHECK(choose_language("", "") == PageLanguage::english);
  }

  TEST_CASE("grouped: as India writes numbers") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(38675) == "38,675");
    CHECK(grouped(1234567) == "12,34,567");
  }

  TEST_CASE("dates: in words of either language") {
    const auto date = parse_date("2024-07-15T10:15:00+05:30");
    CHECK(display_date(*date, phrases(PageLanguage::hindi)) == "15 जुलाई 2024, 10:15");
    CHECK(display_date(*parse_date("2024-07-15"), phrases(PageLanguage::english)) ==
          "15 July 2024");
    CHECK(display_span("2024", phrases(PageLanguage::hindi)) == "2024");
    CHECK(display_span("2024-09", phrases(PageLanguage::hindi)) == "सितंबर 2024");
    CHECK(display_span("2024-09-13", phrases(PageLanguage::english)) == "13 September 2024");
    CHECK(display_span("?", phrases(PageLanguage::english)) == "?");
  }
}

}  // namespace khabar
