// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/clean_article.h"

namespace khabar {

TEST_SUITE("format/clean_article") {
  TEST_CASE("find_text_fault: invalid UTF-8, controls of both kinds, and what is not in NFC") {
    CHECK_FALSE(
        find_text_fault("क़लम, क्‍या\nदूसरा अनुच्छेद"));
    CHECK(find_text_fault("a\xff") == "is not valid UTF-8");
    CHECK(find_text_fault("a\033[31m") == "has control characters");
    CHECK(find_text_fault("a\u009b31m") == "has control characters");
    CHECK(find_text_fault("e\u0301") == "is not in NFC");
  }

  TEST_CASE("find_text_fault: the field of an article is named") {
    Article article;
    article.title = "चुनाव";
    CHECK_FALSE(find_text_fault(article));
    article.authors = {"राम", "\x7f"};
    CHECK(find_text_fault(article) == "\"authors\" has control characters");
    article.authors.clear();
    article.entities = {{"नाम", "", "\x01"}};
    CHECK(find_text_fault(article) == "\"entities\" has control characters");
  }
}

}  // namespace khabar
