// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/normalizer.h"

namespace khabar {
namespace {

struct Case {
  NormalizerStep step;
  std::string_view word;
  std::string_view expected;
};

// One or more real words for each step; with the step taken out, the word must stay different.
constexpr Case kCases[] = {
    {NormalizerStep::invisible, "क्\u200Dया", "क्या"},
    {NormalizerStep::invisible, "महत्\u200Cव", "महत्व"},
    {NormalizerStep::invisible, "in\u00ADdia", "india"},
    {NormalizerStep::invisible, "\u2764\uFE0F", "\u2764"},
    {NormalizerStep::width, "ＧＳＴ", "gst"},
    {NormalizerStep::width, "oﬃce", "office"},
    {NormalizerStep::compose, "ক\u09C7\u09BE", "ক\u09CB"},
    {NormalizerStep::nukta, "\u0959बर", "खबर"},
    {NormalizerStep::nukta, "ख\u093Cबर", "खबर"},
    {NormalizerStep::vowels, "अाज", "आज"},
    {NormalizerStep::vowels, "अाेर", "ओर"},
    {NormalizerStep::candrabindu, "चाँद", "चांद"},
    {NormalizerStep::nasals, "सम्बन्ध", "संबंध"},
    {NormalizerStep::nasals, "पञ्जाब", "पंजाब"},
    {NormalizerStep::nasals, "गङ्गा", "गंगा"},
    {NormalizerStep::nasals, "अण्डा", "अंडा"},
    {NormalizerStep::nasals, "सेन्टर", "सेंटर"},
    {NormalizerStep::short_vowels, "कॉंग्रेस", "कांग्रेस"},
    {NormalizerStep::short_vowels, "कॅरियर", "कैरियर"},
    {NormalizerStep::visarga, "दुःख", "दुख"},
    {NormalizerStep::visarga, "दु:ख", "दुख"},
    {NormalizerStep::digits, "२०२४", "2024"},
    {NormalizerStep::digits, "২০২৪", "2024"},
    {NormalizerStep::grouping, "5,00,000", "500000"},
    {NormalizerStep::grouping, "5,000", "5000"},
    {NormalizerStep::initials, "पी.एम", "पीएम"},
    {NormalizerStep::initials, "आई. ओ. ए", "आईओए"},
    {NormalizerStep::initials, "U.S", "us"},
    {NormalizerStep::apostrophes, "Modi's", "modi"},
    {NormalizerStep::apostrophes, "O’Brien", "obrien"},
    {NormalizerStep::accents, "Élysée", "elysee"},
    {NormalizerStep::letter_case, "Delhi", "delhi"},
};

}  // namespace

TEST_SUITE("analysis/normalizer") {
  TEST_CASE("normalize: each step brings its words to one spelling, and only that step does") {
    for (const auto& c : kCases) {
      CAPTURE(c.word);
      CHECK(normalize(c.word) == c.expected);
      CHECK(normalize(c.word, NormalizerSteps::all().without(c.step)) != c.expected);
    }
  }

  TEST_CASE("normalize: signs that no letter can carry go") {
    CHECK(normalize("चुनाव्") == "चुनाव");
    CHECK(normalize("कोेरोना") == "कोरोना");
    CHECK(normalize("प्रधानमंंत्री") == "प्रधानमंत्री");
    CHECK(normalize("चल्ोगे") == "चलोगे");
    CHECK(normalize("न्") == "न्");
    CHECK(normalize("उ०प्र") == "उप्र");
  }

  TEST_CASE("normalize: three ways to write Congress are one word") {
    CHECK(normalize("काँग्रेस") == "कांग्रेस");
    CHECK(normalize("कॉंग्रेस") == "कांग्रेस");
    CHECK(normalize("कॉँग्रेस") == "कांग्रेस");
  }

  TEST_CASE("normalize: different words stay different") {
    for (const std::string_view word : {"कर्म", "करम", "क्रम", "दिन", "दीन", "जन्म", "सम्मान", "प्रसन्न",
                                        "वाङ्मय", "तन्मय", "डॉक्टर", "4.5", "जम्हूरियत"}) {
      CAPTURE(word);
      CHECK(normalize(word) == word);
    }
  }

  TEST_CASE("normalize: vowel signs are letters, not accents") {
    CHECK(normalize("हिंदी") == "हिंदी");
    CHECK(normalize("தமிழ்") == "தமிழ்");
  }

  TEST_CASE("normalize: with no steps the word stays as it is") {
    CHECK(normalize("ख़बर", NormalizerSteps::none()) == "ख़बर");
  }

  TEST_CASE("normalize: bytes that are not UTF-8 become U+FFFD") {
    CHECK(normalize("क\xff") == "क\uFFFD");
  }

  TEST_CASE("explain_normalization: names the rules that changed the word, in order") {
    CHECK(explain_normalization("ख़बरें").size() == 1);
    const auto rules = explain_normalization("सम्बन्धोँ");
    REQUIRE(rules.size() == 2);
    CHECK(rules[0] == RuleResult{"candrabindu to anusvara", "सम्बन्धों"});
    CHECK(rules[1] == RuleResult{"homorganic nasals to anusvara", "संबंधों"});
    CHECK(explain_normalization("खबर").empty());
  }

  TEST_CASE("description: every step has its own, in the order of the enumeration") {
    CHECK(description(NormalizerStep::nukta) == "nukta off");
    CHECK(description(NormalizerStep::letter_case) == "lower case");
    for (const auto step : kAllNormalizerSteps) CHECK_FALSE(description(step).empty());
  }
}

}  // namespace khabar
