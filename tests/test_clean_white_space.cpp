// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/clean/white_space.h"

namespace khabar {

TEST_SUITE("clean/white_space") {
  TEST_CASE("normalize_lines: one space between words, one newline between lines") {
    CHECK(normalize_lines(" बजट \t पेश\u00a0हुआ \r\n\n  GST दर\u2028घटी ") ==
          "बजट पेश हुआ\nGST दर\nघटी");
    CHECK(normalize_lines(" \n\t ").empty());
  }

  TEST_CASE("normalize_lines: invisible marks go, joiners that spell words stay") {
    CHECK(normalize_lines("\ufeffस\u00adमाचार ग\u200bति") == "समाचार गति");
    CHECK(normalize_lines("क्\u200dया र\u200cत") == "क्\u200dया र\u200cत");
    CHECK(normalize_lines("a\x01z") == "az");
  }

  TEST_CASE("join_lines: one line") {
    CHECK(join_lines("बजट\nपेश ") == "बजट पेश");
  }

  TEST_CASE("trim: the ends only") {
    CHECK(trim("\u00a0 बजट  पेश \n") == "बजट  पेश");
    CHECK(trim(" ").empty());
  }
}

}  // namespace khabar
