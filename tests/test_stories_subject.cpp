// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/format/word_sequence.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/subject.h"
#include "tests/support/story_texts.h"

namespace khabar {
namespace {

StoryText read(const std::string& body, const std::string& title) {
  Analyzer analyzer;
  WordSequenceBuilder builder;
  std::vector<Token> tokens;
  for (const auto& text : {title, std::string(), body}) {
    analyzer.analyze(text, tokens);
    for (const auto& token : tokens) builder.add(token.exact, token.term);
    builder.end_field();
  }
  return story_text(builder.finish());
}

bool differ(const std::string& a, const std::string& b, bool are_nearly_the_same = false,
            const std::string& title = "") {
  const StoryText one = read(a, title);
  const StoryText two = read(b, title);
  const bool differs = have_other_subjects(one, two, are_nearly_the_same);
  CHECK(have_other_subjects(two, one, are_nearly_the_same) == differs);
  return differs;
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

  TEST_CASE("have_other_subjects: a subject that lists below the others name as well") {
    const auto sub_district = [](const std::string& name) {
      return name + " उपजिला बांग्लादेश का एक उपजिला है, जो ज़िले के नीचे का प्रशासनिक अंचल है। " + name +
             " उपजिला की जनसंख्या अधिकतर बंगाली है, और " + name +
             " में एक विद्यालय है। देखें: पलाश, सदर, नजीरपुर।";
    };
    CHECK(differ(sub_district("नजीरपुर"), sub_district("पलाश")));
    CHECK_FALSE(differ(sub_district("पलाश"), sub_district("पलाश")));
  }

  TEST_CASE("have_other_subjects: a stub names its subject once") {
    const auto station = [](const std::string& name) {
      return name + " मुंबई का एक उपनगरीय रेलवे स्थानक है। यह हार्बर लाइन पर है और यहाँ धीमी गाड़ियाँ रुकती हैं।";
    };
    CHECK(differ(station("वडाला रोड"), station("कॉटन ग्रीन"), true));
    const auto phone = [](const std::string& model) {
      return "नोकिया " + model +
             " नोकिया का बनाया एक मोबाइल फोन है। इसे 2002 में बाज़ार में उतारा गया था।";
    };
    CHECK(differ(phone("3510"), phone("3590"), true));
    // What differs elsewhere too is edited; what has one title is the same, mistyped.
    CHECK_FALSE(differ(phone("3510"), phone("3590")));
    CHECK_FALSE(differ(station("वडाला रोड"), station("वडला रोड"), true, "वडाला में जाम"));
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
