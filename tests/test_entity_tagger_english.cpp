// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger_english.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

std::string names_in(std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  std::vector<TaggerWord> words;
  std::vector<TaggedSpan> spans;
  analyzer.analyze(text, tokens);
  split_tagger_words(text, tokens, words);
  EnglishNames().find(text, tokens, words, spans);
  return test::names_of(text, spans);
}

struct Case {
  std::string text;
  std::string names;
};

}  // namespace

TEST_SUITE("entity/tagger_english") {
  TEST_CASE("find: what explains a run of capitals gives its type") {
    const Case cases[] = {
        {"The court heard Mr Deshpande on Monday.", "person Deshpande"},
        {"The road was opened by Prime Minister Leena Varghese yesterday.",
         "person Leena Varghese"},
        {"Police said actor K. Raghavan was unhurt.", "person K. Raghavan"},
        {"The pact was welcomed, Anil Deshmane said.", "person Anil Deshmane"},
        {"Shares of Navjeevan Motors fell sharply.", "organisation Navjeevan Motors"},
        {"The Ministry of Mines and Minerals has replied.",
         "organisation Ministry of Mines and Minerals"},
        {"A fire broke out in Ramgarh on Sunday.", "place Ramgarh"},
        {"Two people were hurt in Sundar Nagar on Friday.", "place Sundar Nagar"},
        {"Farmers of Sitapur district met on Tuesday.", "place Sitapur"},
        {"They criticised Kavita Rao's speech.", "person Kavita Rao"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(names_in(c.text) == c.names);
    }
  }

  TEST_CASE("find: capitals that nothing explains are left out") {
    const char* const cases[] = {
        "Reacting to the verdict, lawyers left.",
        "He spoke in Hindi on Monday.",
        "The match starts in January.",
        "It was the last Operation Thunder exercise.",
        "GDP grew by 7 per cent.",
    };
    for (const char* text : cases) {
      CAPTURE(text);
      CHECK(names_in(text).empty());
    }
  }

  TEST_CASE("find: a headline in title case or capitals says nothing by its capitals") {
    CHECK(names_in("Rupee Falls In Early Trade As Oil Prices Rise").empty());
    CHECK(names_in("Minister Signs Deal with Sunrise Motors in Delhi").empty());
    CHECK(names_in("FLOOD WATERS RISE IN LOW LYING AREAS").empty());
  }
}

}  // namespace khabar
