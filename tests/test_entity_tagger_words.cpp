// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger_words.h"

namespace khabar {
namespace {

/// The words of `text`, separated by " | "; " ‖" after the last word of a sentence.
std::string words_of(std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  std::vector<TaggerWord> words;
  analyzer.analyze(text, tokens);
  split_tagger_words(text, tokens, words);
  std::string result;
  for (const TaggerWord& word : words) {
    if (!result.empty()) result += " | ";
    result += text.substr(word.begin, word.end - word.begin);
    if (word.ends_sentence) result += " ‖";
  }
  return result;
}

}  // namespace

TEST_SUITE("entity/tagger_words") {
  TEST_CASE("split_tagger_words: words as written, punctuation apart, sentences ended") {
    struct Case {
      const char* what;
      const char* text;
      const char* words;
    };
    const Case cases[] = {
        {"danda", "वर्षा हुई। धूप निकली", "वर्षा | हुई | । ‖ | धूप | निकली"},
        {"comma and brackets", "पुणे (शहर), नासिक", "पुणे | ( | शहर | ), | नासिक"},
        {"hyphen", "भारत-जापान वार्ता", "भारत-जापान | वार्ता"},
        {"initials keep their dot", "एच.डी. कुमारस्वामी आए।", "एच.डी. | कुमारस्वामी | आए | । ‖"},
        {"a title keeps its dot", "Dr. Rao spoke.", "Dr. | Rao | spoke | . ‖"},
        {"no space after the full stop", "गए.फिर आए", "गए | . ‖ | फिर | आए"},
        {"two scripts in one word", "GSTदर", "GSTदर"},
        {"apostrophe", "Delhi's air", "Delhi's | air"},
        {"punctuation first", "\"चलो", "\" | चलो"},
        {"line break", "पहली\nदूसरी", "पहली ‖ | दूसरी"},
        {"decimal", "दर 4.5 रही", "दर | 4.5 | रही"},
        {"nothing but punctuation", "…!", "…! ‖"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.what);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("normal_form: tokens of one word are joined by hyphens") {
    const std::string text = "ख़बर-Room";
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<TaggerWord> words;
    std::string buffer;
    analyzer.analyze(text, tokens);
    split_tagger_words(text, tokens, words);
    REQUIRE(words.size() == 1);
    CHECK(normal_form(text, tokens, words.front(), buffer) == "खबर-room");
  }

  TEST_CASE("sentence_end: the rest of the text when nothing ends it") {
    const std::vector<TaggerWord> words = {
        {0, 3, 0, 1, false}, {3, 6, 1, 0, true}, {7, 9, 1, 1, false}};
    CHECK(sentence_end(words, 0) == 2);
    CHECK(sentence_end(words, 2) == 3);
    CHECK(sentence_end(std::vector<TaggerWord>(2000), 900) == 1400);
  }
}

}  // namespace khabar
