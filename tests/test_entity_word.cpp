// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/word.h"

namespace khabar {
namespace {

std::vector<Word> words_of(std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::vector<Word> words;
  to_words(text, tokens, words);
  return words;
}

}  // namespace

TEST_SUITE("entity/word") {
  TEST_CASE("to_words: a capital inside and a possessive are seen, and what has no gap is joined") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<Word> words;
    const std::string text = "LeT Let Lord's टीवी9";
    analyzer.analyze(text, tokens);
    to_words(text, tokens, words);
    REQUIRE(words.size() >= 4);
    CHECK(words[0].inner_capital);
    CHECK_FALSE(words[1].inner_capital);
    CHECK(words[2].possessive);
    for (std::size_t i = 4; i < words.size(); ++i) CHECK(words[i].joined);
  }

  TEST_CASE("to_words: only plurals are inflected names, chance stems are not") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<Word> words;
    const std::string text = "Maoists any dry expressing";
    analyzer.analyze(text, tokens);
    to_words(text, tokens, words);
    REQUIRE(words.size() == 4);
    CHECK(words[0].may_inflect);
    for (std::size_t i = 1; i < words.size(); ++i) CHECK_FALSE(words[i].may_inflect);
  }

  TEST_CASE("word_hash: full stops and a possessive do not count") {
    CHECK(word_hash("u.s") == word_hash("us"));
    CHECK(word_hash("modi's") == word_hash("modi"));
    CHECK(word_hash("modi’s") == word_hash("modi"));
    CHECK(word_hash("modi") != word_hash("mody"));
  }

  TEST_CASE("to_words: a name goes on over spaces, hyphens and initials only") {
    struct Case {
      const char* text;
      bool joined;
    };
    for (const Case& c :
         {Case{"किम यो", true}, Case{"यो-जोंग", true}, Case{"J. Jayalalithaa", true},
          Case{"Mr. Pallan", true}, Case{"दिल्ली, मुंबई", false}, Case{"गया. मोदी", false},
          Case{"रूस। चीन", false}, Case{"रूस\nचीन", false}}) {
      CAPTURE(c.text);
      const auto words = words_of(c.text);
      REQUIRE(words.size() == 2);
      CHECK(words[1].joined == c.joined);
    }
  }

  TEST_CASE("to_words: capitals are told apart") {
    const auto words = words_of("WHO praised Apple");
    REQUIRE(words.size() == 3);
    CHECK(words[0].upper);
    CHECK(words[2].capital);
    CHECK_FALSE(words[2].upper);
    CHECK_FALSE(words[1].capital);
  }

  TEST_CASE("to_words: the range leaves out a possessive") {
    const auto words = words_of("Russia's");
    REQUIRE(words.size() == 1);
    CHECK(words[0].end == 6);
  }

  TEST_CASE("to_words: sentences start after a danda, a full stop and a line's end") {
    const auto words = words_of("भारत। रूस. चीन\nजापान");
    REQUIRE(words.size() == 4);
    for (const Word& word : words) CHECK(word.starts_sentence);
    CHECK_FALSE(words_of("Dr. Rao")[1].starts_sentence);
  }

  TEST_CASE("is_name_part: particles and initials are none") {
    CHECK(is_name_part(words_of("पुतिन")[0]));
    CHECK(is_name_part(words_of("Kim")[0]));
    CHECK_FALSE(is_name_part(words_of("उन")[0]));
    CHECK_FALSE(is_name_part(words_of("Un")[0]));
  }

  TEST_CASE("to_words: an & joins no words, and is seen") {
    const std::string_view text = "L&T, Larsen & Toubro";
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<Word> words;
    analyzer.analyze(text, tokens);
    to_words(text, tokens, words);
    REQUIRE(words.size() == 4);
    CHECK(words[1].ampersand);
    CHECK(words[3].ampersand);
    CHECK_FALSE(words[2].ampersand);
    CHECK_FALSE(words[3].joined);
  }
}

}  // namespace khabar
