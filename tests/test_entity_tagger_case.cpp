// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger_case.h"

namespace khabar {
namespace {

LetterCase case_of(const std::string& text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  std::vector<TaggerWord> words;
  analyzer.analyze(text, tokens);
  split_tagger_words(text, tokens, words);
  return letter_case(text, words);
}

}  // namespace

TEST_SUITE("entity/tagger_case") {
  TEST_CASE("letter_case: headlines are told from sentences by their long words") {
    CHECK(case_of("The minister met farmers in Delhi on Monday.") == LetterCase::sentence);
    CHECK(case_of("Minister Meets Farmers in Delhi on Monday") == LetterCase::title);
    CHECK(case_of("MINISTER MEETS FARMERS IN DELHI") == LetterCase::upper);
  }

  TEST_CASE("letter_case: a few names alone are no headline") {
    CHECK(case_of("Narendra Modi, Delhi") == LetterCase::sentence);
    CHECK(case_of("") == LetterCase::sentence);
  }
}

}  // namespace khabar
