// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/match/word_matcher.h"

namespace khabar {
namespace {

struct Text {
  explicit Text(std::string_view text) { analyzer.analyze(text, tokens); }
  Analyzer analyzer;
  std::vector<Token> tokens;
};

std::vector<std::uint32_t> matching_tokens(const WordMatcher& matcher, const Text& text) {
  std::vector<std::uint32_t> numbers;
  for (const WordMatch& match : matcher.find_matches(text.tokens)) numbers.push_back(match.token);
  return numbers;
}

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST_SUITE("match/word_matcher") {
  TEST_CASE("find_matches: a term matches by term, an exact form by its form") {
    // The two fields of a token are told apart here, whatever the analyzer makes of the word.
    const std::vector<Token> tokens = {
        {0, 0, "खबरों", "खबर", Script::devanagari, false},
        {0, 0, "खबर", "खबर", Script::devanagari, false},
    };
    WordMatcher terms;
    terms.add_term("खबर", 0, 1.0);
    CHECK(terms.find_matches(tokens).size() == 2);

    WordMatcher exact;
    exact.add_exact("खबर", 0, 1.0);
    REQUIRE(exact.find_matches(tokens).size() == 1);
    CHECK(exact.find_matches(tokens).front().token == 1);
  }

  TEST_CASE("find_matches: a phrase matches only as a whole") {
    WordMatcher matcher;
    matcher.add_phrase({{"चुनाव"}, {"आयोग"}}, 0, 2.0);
    CHECK(matching_tokens(matcher, Text("चुनाव में चुनाव आयोग ने आयोग")) == Numbers{2, 3});
    CHECK(matching_tokens(matcher, Text("यह चुनाव")) == Numbers{});
  }

  TEST_CASE("find_matches: a phrase matches in any of its forms, in either script") {
    WordMatcher matcher;
    matcher.add_phrase({{"chunav", "चुनाव"}, {"aayog", "आयोग"}}, 0, 2.0);
    CHECK(matching_tokens(matcher, Text("चुनाव आयोग, chunav aayog, आयोग")) == Numbers{0, 1, 2, 3});
  }

  TEST_CASE("find_matches: words that stand as one match it, where the text is known") {
    WordMatcher matcher;
    matcher.add_exact("t20", 0, 1.0);
    matcher.add_exact("सेमीफाइनल", 1, 1.0);
    const std::string text = "टी-20, टी20 और सेमी-फाइनल; टी 20";
    const Text analyzed(text);
    CHECK(matcher.find_matches(analyzed.tokens).empty());
    Numbers numbers;
    for (const WordMatch& match : matcher.find_matches(text, analyzed.tokens)) {
      numbers.push_back(match.token);
    }
    CHECK(numbers == Numbers{0, 1, 2, 3, 5, 6});
  }

  TEST_CASE("find_matches: a token counts once, for the word of greatest weight") {
    WordMatcher matcher;
    matcher.add_exact("चुनाव", 0, 1.0);
    matcher.add_phrase({{"चुनाव"}, {"आयोग"}}, 1, 5.0);
    const Text text("चुनाव आयोग");
    const auto matches = matcher.find_matches(text.tokens);
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].word == 1);
    CHECK(matches[0].weight == 5.0);
  }

  TEST_CASE("add_term: a form added twice keeps the greater weight") {
    WordMatcher matcher;
    matcher.add_exact("modi", 3, 1.0);
    matcher.add_exact("modi", 1, 2.0);
    CHECK(matcher.find_matches(Text("Modi").tokens).front().word == 1);
    CHECK(matcher.word_count() == 4);
  }

  TEST_CASE("find_matches: an empty query and an empty phrase match nothing") {
    WordMatcher matcher;
    matcher.add_phrase({}, 0, 1.0);
    matcher.add_phrase({{"मोदी"}, {}}, 0, 1.0);
    CHECK(matcher.find_matches(Text("मोदी").tokens).empty());
    CHECK(matcher.word_count() == 0);
  }
}

}  // namespace khabar
