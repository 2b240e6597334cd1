// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "searcher/query/query_word.h"

namespace khabar {

TEST_SUITE("query/query_word") {
  TEST_CASE("read_query_word: drops the punctuation around a word, keeps that inside") {
    struct Case {
      std::string written;
      std::string expected;
    };
    const Case cases[] = {
        {"हुई।", "हुई"},    {"‘ख़बर’,", "ख़बर"}, {"covid-19", "covid-19"},         {"है?", "है"},
        {"#बजट", "#बजट"}, {"18%", "18"},     {"http://x.in/?", "http://x.in"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.written);
      CHECK(read_query_word(c.written).text == c.expected);
      CHECK_FALSE(read_query_word(c.written).is_pattern);
    }
  }

  TEST_CASE("read_query_word: patterns") {
    CHECK(read_query_word("चुन*").is_pattern);
    CHECK(read_query_word("k?m?").text == "k?m");
    CHECK(read_query_word("चुन＊").text == "चुन*");
    CHECK_FALSE(read_query_word("http://x.in/a?b=1").is_pattern);
  }

  TEST_CASE("read_query_word: suffixes at the end only, in any order and script") {
    const QueryWord both = read_query_word("putin~2^1.25,");
    CHECK(both.text == "putin");
    CHECK(both.suffixes.tilde == 2);
    CHECK(both.suffixes.boost == 1.25);

    const QueryWord other_order = read_query_word("पुतिन^२~");
    CHECK(other_order.text == "पुतिन");
    CHECK(other_order.suffixes.has_tilde);
    CHECK_FALSE(other_order.suffixes.tilde.has_value());
    CHECK(other_order.suffixes.boost == 2.0);

    for (const std::string text : {"a~b", "a^b", "a^2b", "a~1~2b"}) {
      CAPTURE(text);
      const QueryWord word = read_query_word(text);
      CHECK(word.text == text);
      CHECK_FALSE(word.suffixes.has_tilde);
      CHECK_FALSE(word.suffixes.boost.has_value());
    }
  }

  TEST_CASE("take_suffixes: stops where they stop") {
    QueryScanner scanner("~5^2. और");
    const QuerySuffixes suffixes = take_suffixes(scanner);
    CHECK(suffixes.tilde == 5);
    CHECK(suffixes.boost == 2.0);
    CHECK(scanner.at() == 4);

    QueryScanner none("^x");
    CHECK_FALSE(take_suffixes(none).boost.has_value());
    CHECK(none.at() == 0);

    QueryScanner large("~99999999999999999999");
    CHECK(take_suffixes(large).tilde == 100000);
  }
}

}  // namespace khabar
