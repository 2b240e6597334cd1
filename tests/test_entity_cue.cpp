// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/cue.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

CueSet cues_of(std::string_view word) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(word, tokens);
  std::vector<Word> words;
  to_words(word, tokens, words);
  return test::shipped_catalogue().cues_of(words.at(0));
}

}  // namespace

TEST_SUITE("entity/cue") {
  TEST_CASE("find_cue: the names in the data files") {
    CHECK(find_cue("state_office") == Cue::state_office);
    CHECK(find_cue("surname") == Cue::surname);
    CHECK(find_cue("thing") == Cue::thing);
    CHECK(find_cue("company_form") == Cue::company_form);
    CHECK_FALSE(find_cue("adjective").has_value());
  }

  TEST_CASE("cues_of: a word has all its cues, in either script") {
    CHECK(is_title(cues_of("श्री")));
    CHECK(is_title(cues_of("Mr")));
    CHECK(has_cue(cues_of("प्रधानमंत्री"), Cue::state_office));
    CHECK(has_cue(cues_of("जिले"), Cue::place));
    CHECK(has_cue(cues_of("party"), Cue::organisation));
    CHECK(has_cue(cues_of("आप"), Cue::ordinary));
    CHECK(has_cue(cues_of("Narendra"), Cue::given_name));
    CHECK(cues_of("किताब") == 0);
  }
}

}  // namespace khabar
