// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/query/query_scanner.h"

namespace khabar {

TEST_SUITE("query/query_scanner") {
  TEST_CASE("plain_sign: signs are one, letters stay themselves") {
    for (const char32_t quote : {U'"', U'“', U'”', U'„', U'«', U'»', U'＂'}) {
      CHECK(plain_sign(quote) == U'"');
    }
    CHECK(plain_sign(U'（') == U'(');
    CHECK(plain_sign(U'～') == U'~');
    CHECK(plain_sign(U'Ａ') == U'Ａ');
    CHECK(plain_sign(U'क') == U'क');
    CHECK(plain_sign(U'‘') == U'‘');
  }

  TEST_CASE("is_query_letter: vowel signs and digits belong to words, danda and joiners do not") {
    for (const char32_t c : {U'क', U'ी', U'्', U'़', U'२', U'a', U'é', U'東'}) {
      CHECK(is_query_letter(c));
    }
    for (const char32_t c : {U'।', U'-', U'?', U'₹', char32_t{0x200D}, U' '}) {
      CHECK_FALSE(is_query_letter(c));
    }
  }

  TEST_CASE("is_query_space: a zero-width joiner is none, a control character is one") {
    CHECK(is_query_space(0));
    CHECK(is_query_space('\n'));
    CHECK(is_query_space(0xA0));
    CHECK(is_query_space(0x3000));
    CHECK_FALSE(is_query_space(0x200D));
  }

  TEST_CASE("QueryScanner: takes words, signs and what lies between") {
    QueryScanner scanner("दिल्ली  “बजट”");
    CHECK(scanner.take_word() == "दिल्ली");
    CHECK(scanner.skip_spaces());
    CHECK_FALSE(scanner.skip_spaces());
    const std::size_t quote = scanner.at();
    CHECK(scanner.take_if('"'));
    CHECK_FALSE(scanner.take_if('"'));
    CHECK(scanner.take_word() == "बजट");
    CHECK(scanner.since(quote) == "“बजट");
    scanner.take();
    CHECK(scanner.at_end());
    CHECK(scanner.peek() == 0);
    CHECK_FALSE(scanner.take_if(0));
  }

  TEST_CASE("has_letter: whether there is something to search for") {
    CHECK(has_letter("-क-"));
    CHECK(has_letter("18%"));
    CHECK_FALSE(has_letter(" ?! … ।"));
    CHECK_FALSE(has_letter(""));
  }
}

}  // namespace khabar
