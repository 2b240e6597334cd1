// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/words/translations.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

const test::WordIndex& news_words() {
  static const test::WordIndex words({{"प्याज", 5},
                                      {"onion", 2},
                                      {"मृत्यु", 9},
                                      {"मरण", 1},
                                      {"चुनाव", 20},
                                      {"election", 8},
                                      {"choice", 3},
                                      {"निधन", 3},
                                      {"demise", 2},
                                      {"पानी", 7},
                                      {"water", 4},
                                      {"सरकार", 30},
                                      {"government", 6},
                                      {"का", 50}});
  return words;
}

std::vector<std::string> translated(const char* word) {
  std::vector<std::string> words;
  for (const auto& found : translations(news_words().open(), word)) words.push_back(found.exact);
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("words/translations") {
  TEST_CASE("translations: both directions, best first, only what the index has") {
    CHECK(translated("onion") == Words{"प्याज"});
    CHECK(translated("प्याज") == Words{"onion"});
    CHECK(translated("death") == Words{"मृत्यु", "निधन", "मरण"});
    CHECK(translated("government") == Words{"सरकार"});
    REQUIRE_FALSE(translated("चुनाव").empty());
    CHECK(translated("चुनाव").front() == "election");
    CHECK(translated("burning").empty());
  }

  TEST_CASE("translations: what news says stands before what the dictionary says") {
    CHECK(translated("demise").front() == "निधन");
    CHECK(translated("निधन") == Words{"demise"});
    CHECK(dictionary_words("death").front() == "मौत");
    CHECK(dictionary_words("देहांत") == Words{"demise"});
    CHECK(dictionary_words("prime minister") == Words{"प्रधानमंत्री"});
  }

  TEST_CASE("translations: an inflected word is looked up by its base") {
    CHECK(translated("onions") == Words{"प्याज"});
    CHECK(translated("elections") == translated("election"));
    CHECK(translated("चुनावों") == translated("चुनाव"));
  }

  TEST_CASE("translations: none for grammar, names and what is no word") {
    for (const char* word : {"of", "का", "modi", "मोदी", "chunav", "", "2024"}) {
      CAPTURE(word);
      CHECK(translated(word).empty());
    }
    CHECK(translations(news_words().open(), "death", 1).size() == 1);
  }
}

}  // namespace khabar
