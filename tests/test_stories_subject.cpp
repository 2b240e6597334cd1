// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/format/word_sequence.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/subject.h"
#include "tests/support/story_texts.h"

namespace khabar {
namespace {

std::vector<std::uint64_t> words(const std::string& body) {
  Analyzer analyzer;
  WordSequenceBuilder builder;
  std::vector<Token> tokens;
  for (const auto& text : {std::string(), std::string(), body}) {
    analyzer.analyze(text, tokens);
    for (const auto& token : tokens) builder.add(token.exact, token.term);
    builder.end_field();
  }
  return story_words(builder.finish());
}

bool differ(const std::string& a, const std::string& b) {
  CHECK(have_other_subjects(words(a), words(b)) == have_other_subjects(words(b), words(a)));
  return have_other_subjects(words(a), words(b));
}

}  // namespace

TEST_SUITE("stories/subject") {
  TEST_CASE("have_other_subjects: one form filled in with another year, another place") {
    const auto year = [](const std::string& number) {
      return number + " ईसा पूर्व ईसा मसीह के जन्म से पूर्व का वर्ष है। जन्म से " + number +
             " वर्ष पूर्व के वर्ष को इस प्रकार प्रदर्शित किया जाता है।";
    };
    CHECK(differ(year("2199"), year("2244")));
    CHECK_FALSE(differ(year("2199"), year("2199")));
    const auto village = [](const std::string& name) {
      return "The village of " + name + " lies in the district of Jodhpur. Most people of " + name +
             " live by farming, and there is one school.";
    };
    CHECK(differ(village("Chandranagar"), village("Bayanagar")));
  }

  TEST_CASE("have_other_subjects: copies are about the same, whatever their editors change") {
    for (std::uint32_t number = 1; number <= 40; ++number) {
      const Article original = test::report(number);
      for (const auto& copy : test::copies_of(original)) {
        CAPTURE(copy.what);
        CHECK_FALSE(differ(original.body, copy.article.body));
      }
    }
    const std::string strike = "the railway workers ended their strike on Friday, and trains ran.";
    CHECK_FALSE(
        differ("New Delhi, May 5 (PTI) " + strike, "Lucknow, our correspondent: " + strike));
    CHECK_FALSE(differ("On Friday " + strike, "Yesterday " + strike));
    CHECK_FALSE(differ("", strike));
    CHECK_FALSE(differ("Strike", "Flood"));
  }
}

}  // namespace khabar
