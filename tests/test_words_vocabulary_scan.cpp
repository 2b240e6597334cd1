// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/words/vocabulary_scan.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("words/vocabulary_scan") {
  TEST_CASE("matches_pattern: * is any letters, ? is one code point") {
    CHECK(matches_pattern(U"चुनाव", U"चुन*"));
    CHECK(matches_pattern(U"चुनाव", U"*व"));
    CHECK(matches_pattern(U"kim", U"k?m"));
    CHECK(matches_pattern(U"kim", U"*"));
    CHECK(matches_pattern(U"abcabd", U"*ab?"));
    CHECK_FALSE(matches_pattern(U"km", U"k?m"));
    CHECK_FALSE(matches_pattern(U"चुनावी", U"*व"));
    CHECK(matches_pattern(U"", U"*"));
    CHECK_FALSE(matches_pattern(U"", U"?"));
  }

  TEST_CASE("find_pattern: the most frequent words first, cut at the limit") {
    const test::SmallIndex small(
        {test::article("1", "चुनाव", "चुनावी चुनाव चुनरी"), test::article("2", "", "चुनाव Zoo")});
    const Xapian::Database index(small.path());

    const auto found = find_pattern(index, {"चुन*"}, 2);

    CHECK(found.cut);
    REQUIRE(found.words.size() == 2);
    CHECK(found.words[0] == "चुनाव");
    CHECK(find_pattern(index, {"z*"}, 10).words == std::vector<std::string>{"zoo"});
    CHECK(find_pattern(index, {"*o"}, 10).words == std::vector<std::string>{"zoo"});
  }
}

}  // namespace khabar
