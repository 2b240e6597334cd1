// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/stemmer.h"

namespace khabar {

TEST_SUITE("analysis/stemmer") {
  TEST_CASE("stem: English inflections meet") {
    Stemmer english(StemmerLanguage::english);
    CHECK(english.stem("elections") == "elect");
    CHECK(english.stem("election") == "elect");
    CHECK(english.stem("").empty());
  }

  TEST_CASE("stem: Hindi plurals meet") {
    Stemmer hindi(StemmerLanguage::hindi);
    CHECK(hindi.stem("खबरों") == "खबर");
    CHECK(hindi.stem("खबरें") == "खबर");
  }
}

}  // namespace khabar
