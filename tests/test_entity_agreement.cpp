// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/agreement.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

constexpr float kSure = 4.0F;
constexpr float kGuess = 0.2F;

/// A text whose words are all in Devanagari, read without help of the tagger.
Reading reading_of(const Catalogue& catalogue, std::string_view text) {
  Reading reading = test::words_of(text);
  AliasMatch match;
  for (const Word& word : reading.words) reading.cues.push_back(catalogue.cues_of(word));
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    catalogue.find_longest(reading.words, i, true, match);
    if (match.word_count == 0) continue;
    Candidate candidate;
    candidate.first_word = i;
    candidate.word_count = static_cast<std::uint32_t>(match.word_count);
    candidate.targets = match.targets;
    reading.candidates.push_back(candidate);
    i = candidate.end_word() - 1;
  }
  return reading;
}

std::vector<std::string> agreed(const Catalogue& catalogue, std::string_view text,
                                const std::vector<TaggedWords>& tagged) {
  ArticleReading article;
  article.texts.push_back(reading_of(catalogue, text));
  article.texts[0].tagged = tagged;
  agree(catalogue, article);
  std::vector<std::string> names;
  const Reading& reading = article.texts[0];
  for (const Candidate& candidate : reading.candidates) {
    const Word& first = reading.words[candidate.first_word];
    const Word& last = reading.words[candidate.end_word() - 1];
    names.push_back(std::string(text.substr(first.begin, last.end - first.begin)) +
                    (candidate.trust >= kLeastTrust ? "" : "?"));
  }
  return names;
}

Catalogue small_catalogue() {
  return test::catalogue_of(
      {R"({"id":"lalit","type":"person","names":{"hi":"ललित वर्धन"},"aliases":["वर्धन"]})",
       R"({"id":"patna","type":"place","names":{"hi":"पटना"}})"});
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("entity/agreement") {
  TEST_CASE("agree: a tagged person around a listed surname is somebody else") {
    CHECK(agreed(small_catalogue(), "सोहन वर्धन आए", {{0, 2, EntityType::person, kSure}}) ==
          Names{"सोहन वर्धन"});
  }

  TEST_CASE("agree: a tagged body swallows the place in it only when it is sure") {
    const Catalogue catalogue = small_catalogue();
    CHECK(agreed(catalogue, "पटना कला संगम", {{0, 3, EntityType::organisation, kSure}}) ==
          Names{"पटना कला संगम"});
    CHECK(agreed(catalogue, "पटना कला संगम", {{0, 3, EntityType::organisation, kGuess}}) ==
          Names{"पटना"});
  }

  TEST_CASE("agree: a tagged place around a listed one changes nothing") {
    CHECK(agreed(small_catalogue(), "पश्चिम पटना", {{0, 2, EntityType::place, kSure}}) ==
          Names{"पटना"});
  }

  TEST_CASE("agree: two listed names tagged as one stay two") {
    CHECK(agreed(small_catalogue(), "ललित वर्धन पटना", {{0, 3, EntityType::organisation, kSure}}) ==
          Names{"ललित वर्धन", "पटना"});
  }

  TEST_CASE("agree: a guess is a mention, not a facet") {
    const Catalogue catalogue = small_catalogue();
    CHECK(agreed(catalogue, "सोहन मेनन आए", {{0, 2, EntityType::person, kGuess}}) ==
          Names{"सोहन मेनन?"});
    CHECK(agreed(catalogue, "सोहन मेनन आए", {{0, 2, EntityType::person, kSure}}) ==
          Names{"सोहन मेनन"});
  }

  TEST_CASE("agree: the parts of an unlisted name are known in the rest of the article") {
    CHECK(agreed(small_catalogue(), "सोहन मेनन आए और मेनन बोले",
                 {{0, 2, EntityType::person, kSure}}) == Names{"सोहन मेनन", "मेनन?"});
  }

  TEST_CASE("agree: a single tagged person is a facet when the tagger is sure") {
    CHECK(agreed(small_catalogue(), "मेनन आए", {{0, 1, EntityType::person, kGuess}}) ==
          Names{"मेनन?"});
    CHECK(agreed(small_catalogue(), "मेनन आए", {{0, 1, EntityType::person, kSure}}) == Names{"मेनन"});
  }

  TEST_CASE("agree: where a namesake of one more word is named, the one word is he") {
    const Catalogue catalogue =
        test::catalogue_of({R"({"id":"writer","type":"person","names":{"hi":"प्रेमचंद"}})"});
    CHECK(agreed(catalogue, "प्रेमचंद गुड्डू आए और प्रेमचंद बोले", {{0, 2, EntityType::person, kSure}}) ==
          Names{"प्रेमचंद गुड्डू", "प्रेमचंद?"});
  }

  TEST_CASE("agree: a surname more makes a namesake of a listed name of two words") {
    const Catalogue catalogue =
        test::catalogue_of({R"({"id":"actor","type":"person","names":{"hi":"सोहन वर्धन"}})"});
    Catalogue cues = catalogue;
    Analyzer analyzer;
    cues.add_cue(Cue::surname, "मेनन", analyzer);
    cues.add_cue(Cue::office, "अभिनेता", analyzer);
    const auto ids = [&](std::string_view text, std::vector<TaggedWords> tagged) {
      return agreed(cues, text, tagged);
    };
    CHECK(ids("दोषी सोहन वर्धन मेनन रोए और सोहन वर्धन बोले", {{1, 3, EntityType::person, kSure + 2}}) ==
          Names{"सोहन वर्धन मेनन"});
    CHECK(ids("दोषी सोहन वर्धन मेनन रोए और अभिनेता सोहन वर्धन बोले",
              {{1, 3, EntityType::person, kSure + 2}}) == Names{"सोहन वर्धन मेनन", "सोहन वर्धन"});
  }

  TEST_CASE("agree: whose words name a listed body is nobody") {
    const Catalogue catalogue =
        test::catalogue_of({R"({"id":"mill","type":"organisation","names":{"hi":"नरकोटा मिल"}})"});
    CHECK(agreed(catalogue, "नरकोटा मिल आए", {{0, 2, EntityType::person, kSure}}) ==
          Names{"नरकोटा मिल"});
  }
}

}  // namespace khabar
