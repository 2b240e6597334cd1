// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

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

  TEST_CASE("SpellingSuggester: a word that the other script has is right as it is") {
    CHECK(suggested("sarkaar") == "");
    CHECK(suggested("putin") == "");
    CHECK(suggested("इलेक्शन") == "");
  }

  TEST_CASE("SpellingSuggester: a sound-alike in the other script does not silence it") {
    const test::WordIndex words({{"government", 900},
                                 {"गवर्मेंट", 1},
                                 {"goverment", 1},
                                 {"commission", 80},
                                 {"कमीशन", 2},
                                 {"accident", 90},
                                 {"parliament", 70},
                                 {"election", 100},
                                 {"इलेक्शन", 1}});
    const SpellingSuggester speller(words.open());
    for (const auto& [typed, meant] :
         {std::pair<std::string, std::string>{"goverment", "government"},
          std::pair<std::string, std::string>{"comission", "commission"},
          std::pair<std::string, std::string>{"acident", "accident"},
          std::pair<std::string, std::string>{"parliment", "parliament"},
          std::pair<std::string, std::string>{"elecion", "election"}}) {
      CAPTURE(typed);
      const auto suggestion = speller.suggest(typed);
      REQUIRE(suggestion.has_value());
      CHECK(suggestion->exact == meant);
    }
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
