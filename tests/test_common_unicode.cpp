// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/unicode.h"

namespace khabar {

TEST_SUITE("common/unicode") {
  TEST_CASE("find_invalid_utf8: names the first bad byte") {
    CHECK_FALSE(find_invalid_utf8("चुनाव 2024").has_value());
    CHECK(find_invalid_utf8("ab\xff") == 2);
    CHECK(find_invalid_utf8("क\xe0\xa4") == 3);
    CHECK(find_invalid_utf8("\xed\xa0\x80") == 0);  // a surrogate
  }

  TEST_CASE("to_nfc: both encodings of nukta letters become one") {
    CHECK(to_nfc("\u0959बर") == to_nfc("ख\u093cबर"));
    CHECK(to_nfc("e\u0301") == "é");
  }

  TEST_CASE("count_graphemes: a conjunct is one character to the reader") {
    CHECK(count_graphemes("क्षत्रिय") == 3);
    CHECK(count_graphemes("") == 0);
  }

  TEST_CASE("count_columns: signs above and below take no column, wide letters two") {
    CHECK(count_columns("दिल्ली") == 5);
    CHECK(count_columns("Delhi") == 5);
    CHECK(count_columns("東京") == 4);
  }

  TEST_CASE("grapheme_prefix_bytes: never cuts a letter from its signs") {
    CHECK(grapheme_prefix_bytes("दिल्ली", 7) == 6);
    CHECK(grapheme_prefix_bytes("दिल्ली", 100) == 18);
    CHECK(grapheme_prefix_bytes("दिल्ली", 2) == 0);
  }

  TEST_CASE("column_prefix_bytes: whole characters that fit") {
    CHECK(column_prefix_bytes("Delhi", 3) == 3);
    CHECK(column_prefix_bytes("東京", 3) == 3);
  }

  TEST_CASE("to_lower: accents keep, Devanagari is unchanged") {
    CHECK(to_lower("GST ÉLAN दर") == "gst élan दर");
  }
}

}  // namespace khabar
