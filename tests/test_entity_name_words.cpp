// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/name_words.h"

namespace khabar {

TEST_SUITE("entity/name_words") {
  using Words = std::vector<std::string>;

  TEST_CASE("name_words: how names write a word in the other script, the commonest first") {
    CHECK(name_words("khan") == Words{"खान"});
    CHECK(name_words("singh") == Words{"सिंह"});
    CHECK(name_words("सिंह").front() == "singh");
    CHECK(name_words("birla").size() == 2);
    CHECK(name_words("pant") == Words{"पंत"});  // three of them, though "pant" is a word
  }

  TEST_CASE("name_words: none for words of no name, or of one name and the dictionary") {
    CHECK(name_words("").empty());
    CHECK(name_words("police").empty());
    CHECK(name_words("ban").empty());
    CHECK(name_words("egypt").empty());  // मिस्र is its name, and none of its spellings
  }
}

}  // namespace khabar
