// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/unicode.h"

namespace khabar {
namespace {

std::vector<Token> analyze(Analyzer& analyzer, std::string_view text) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  return tokens;
}

std::string exact_forms(std::string_view text) {
  Analyzer analyzer;
  std::string joined;
  for (const auto& token : analyze(analyzer, text)) {
    if (!joined.empty()) joined += ' ';
    joined += token.exact;
  }
  return joined;
}

std::string term_of(std::string_view word) {
  Analyzer analyzer;
  const auto tokens = analyze(analyzer, word);
  return tokens.size() == 1 ? std::string(tokens[0].term) : std::string();
}

/// Words, marks, joiners, digits, other scripts and broken bytes, thrown together.
std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {
      "क",      "ख़",   "\u0959", "ा", "ॉ",       "ॅ",   "े",   "अ", "आ",      "ं",        "ँ",
      "ः",      "़",    "्",       "न्", "म्",       "द",  "ब",  "ि", "\u200D", "\u200C",  "\u00AD",
      "\uFE0F", "a",   "S",      "é", "e\u0301", "Ａ", "ﬁ",  "'", "’s",     "'s",      ".",
      "॰",      ",",   ":",      "-", "@",       " ",  "।",  "5", "२",      ",000",    ".5",
      "पी.",    "एम.", "U.",     "দ", "த",       "ا",  "北", "🎉", "\xff",   "\xe0\xa4"};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::string text;
  for (int i = 0; i < 24; ++i) text += kPieces[piece(random)];
  return text;
}

}  // namespace

TEST_SUITE("analysis/analyzer") {
  TEST_CASE("analyze: a token is exactly the bytes it points at") {
    const std::string text = "GST परिषद की बैठक।";
    Analyzer analyzer;
    const auto tokens = analyze(analyzer, text);

    REQUIRE(tokens.size() == 4);
    CHECK(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin) == "GST");
    CHECK(tokens[0].exact == "gst");
    CHECK(tokens[0].script == Script::latin);
    CHECK(tokens[1].exact == "परिषद");
    CHECK(tokens[1].script == Script::devanagari);
    CHECK(tokens[2].stop_word);
  }

  TEST_CASE("analyze: spelling variants of one word have one exact form") {
    CHECK(exact_forms("ख़बर \u0959बर खबर") == "खबर खबर खबर");
    CHECK(exact_forms("सम्बन्ध संबंध") == "संबंध संबंध");
    CHECK(exact_forms("दु:ख दुःख दुख") == "दुख दुख दुख");
    CHECK(exact_forms("5,00,000 ५००००० 500000") == "500000 500000 500000");
    CHECK(exact_forms("पी.एम. पीएम आई. ओ. ए.") == "पीएम पीएम आईओए");
    CHECK(exact_forms("किम जोंग-उन") == exact_forms("किम जोंग उन"));
    CHECK(exact_forms("Modi's MODI ｍｏｄｉ") == "modi modi modi");
  }

  TEST_CASE("analyze: English inflections have one term and their own exact forms") {
    CHECK(exact_forms("Elections election") == "elections election");
    CHECK(term_of("Elections") == term_of("election"));
    CHECK(term_of("G20") == "g20");
  }

  TEST_CASE("analyze: a word of grammar in capitals is a name") {
    Analyzer analyzer;
    const auto tokens = analyze(analyzer, "who WHO US U.S. the");

    REQUIRE(tokens.size() == 5);
    CHECK(tokens[0].stop_word);
    CHECK_FALSE(tokens[1].stop_word);
    CHECK_FALSE(tokens[2].stop_word);
    CHECK_FALSE(tokens[3].stop_word);
    CHECK(tokens[4].stop_word);
  }

  TEST_CASE("analyze: options switch off steps, lemmas and stop words") {
    Analyzer plain({NormalizerSteps::all().without(NormalizerStep::nukta), false, false});
    const auto tokens = analyze(plain, "ख़बरों की elections");

    REQUIRE(tokens.size() == 3);
    CHECK(tokens[0].exact == "ख\u093Cबरों");
    CHECK(tokens[0].term == tokens[0].exact);
    CHECK(tokens[2].term == "elections");
    CHECK_FALSE(tokens[1].stop_word);
  }

  TEST_CASE("analyze: tokens are good until the next call, which may be of other text") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    analyzer.analyze("चुनाव आयोग", tokens);
    analyzer.analyze("बजट", tokens);

    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].exact == "बजट");
  }

  TEST_CASE("analyze: a term longer than the limit is cut at a grapheme") {
    std::string word;
    while (word.size() < 10'000'000) word += "क्षि";
    Analyzer analyzer;
    const auto tokens = analyze(analyzer, word);

    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].end == word.size());
    CHECK(tokens[0].exact.size() == 192);  // 16 times क्षि, of 12 bytes each
  }

  TEST_CASE("analyze: one grapheme longer than the limit is cut at a code point") {
    std::string word = "க";  // Tamil: of Devanagari, a second vowel sign is stray
    for (int i = 0; i < 200; ++i) word += "ி";
    Analyzer analyzer;
    const auto tokens = analyze(analyzer, word);

    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].exact.size() == 198);
  }

  TEST_CASE("explain: says rule by rule what became of a word") {
    Analyzer analyzer;
    CHECK(analyzer.explain("बजट").empty());

    const auto nukta = analyzer.explain("ख़बर");
    REQUIRE_FALSE(nukta.empty());
    CHECK(nukta.front() == RuleResult{"nukta off", "खबर"});

    const auto grammar = analyzer.explain("की");
    REQUIRE_FALSE(grammar.empty());
    CHECK(grammar.back().rule == "stop word: not ranked");
  }

  TEST_CASE("law: tokens are in order, do not overlap and stay in the text") {
    std::mt19937 random(20230913);
    Analyzer analyzer;
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random_text(random);
      CAPTURE(text);
      std::uint32_t end = 0;
      for (const auto& token : analyze(analyzer, text)) {
        REQUIRE(token.begin >= end);
        REQUIRE(token.end > token.begin);
        REQUIRE_FALSE(token.exact.empty());
        REQUIRE_FALSE(token.term.empty());
        REQUIRE(token.exact.size() <= Analyzer::kMaxTermBytes);
        REQUIRE(token.term.size() <= Analyzer::kMaxTermBytes);
        REQUIRE_FALSE(find_invalid_utf8(token.exact));
        REQUIRE_FALSE(find_invalid_utf8(token.term));
        end = token.end;
      }
      REQUIRE(end <= text.size());
    }
  }

  TEST_CASE("law: normalizing twice changes nothing") {
    std::mt19937 random(20240604);
    Analyzer analyzer;
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random_text(random);
      for (const auto& token : analyze(analyzer, text)) {
        CAPTURE(token.exact);
        REQUIRE(normalize(token.exact) == token.exact);
      }
    }
  }

  TEST_CASE("law: analyzing an exact form gives the same exact form and term") {
    std::mt19937 random(20190523);
    Analyzer analyzer;
    Analyzer again;
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random_text(random);
      for (const auto& token : analyze(analyzer, text)) {
        if (token.script == Script::other) continue;  // ICU's words; joined digits may part
        CAPTURE(token.exact);
        const auto tokens = analyze(again, token.exact);
        REQUIRE(tokens.size() == 1);
        REQUIRE(tokens[0].exact == token.exact);
        REQUIRE(tokens[0].term == token.term);
      }
    }
  }
}

}  // namespace khabar
