// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "searcher/words/spelling.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

const test::WordIndex& news_words() {
  static const test::WordIndex words({{"चुनाव", 30},
                                      {"सरकार", 40},
                                      {"प्रधानमंत्री", 25},
                                      {"parliament", 30},
                                      {"election", 20},
                                      {"received", 15},
                                      {"पुतिन", 12},
                                      {"मोदी", 50},
                                      {"गोदी", 2},
                                      {"minister", 30},
                                      {"ministre", 1}});
  return words;
}

std::string suggested(const char* word) {
  const auto suggestion = SpellingSuggester(news_words().open()).suggest(word);
  return suggestion ? suggestion->exact : "";
}

}  // namespace

TEST_SUITE("words/spelling") {
  TEST_CASE("SpellingSuggester: typing errors in both scripts are put right") {
    CHECK(suggested("चुनव") == "चुनाव");
    CHECK(suggested("चनाव") == "चुनाव");
    CHECK(suggested("सरकर") == "सरकार");
    CHECK(suggested("सकरार") == "सरकार");
    CHECK(suggested("प्रधानमत्री") == "प्रधानमंत्री");
    CHECK(suggested("parliment") == "parliament");
    CHECK(suggested("electoin") == "election");
    CHECK(suggested("recieved") == "received");
  }

  TEST_CASE("SpellingSuggester: across the scripts") {
    CHECK(suggested("sarkaar") == "सरकार");
    CHECK(suggested("putin") == "पुतिन");
    CHECK(suggested("इलेक्शन") == "election");
  }

  TEST_CASE("SpellingSuggester: the frequent word is preferred to the rare one") {
    CHECK(suggested("मोडी") == "मोदी");
    CHECK(suggested("ministre") == "minister");
  }

  TEST_CASE("SpellingSuggester: nothing for a word that is common and right, or like nothing") {
    CHECK(suggested("चुनाव") == "");
    CHECK(suggested("minister") == "");
    CHECK(suggested("zyzzyva") == "");
    CHECK(suggested("2024") == "");
    CHECK(suggested("") == "");
  }

  TEST_CASE("SpellingSuggester: a word of ten megabytes has no suggestion") {
    const SpellingSuggester speller(news_words().open());
    CHECK(speller.rank(std::string(10'000'000, 'k'), 5).empty());
  }
}

}  // namespace khabar
