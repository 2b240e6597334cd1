// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include <doctest/doctest.h>

#include "common/entity/trust.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

/// The trust in words [first, first + count) of `text`.
float trust_in(std::string_view text, std::uint32_t first, std::uint32_t count, EntityType type,
               float score) {
  Reading reading = test::words_of(text);
  for (const Word& word : reading.words) {
    reading.cues.push_back(test::shipped_catalogue().cues_of(word));
  }
  return weigh(find_trust(reading, {first, count, type, score}));
}

}  // namespace

TEST_SUITE("entity/trust") {
  TEST_CASE("find_trust: the surer the tagger, the more a name is trusted") {
    const std::string_view text = "सोहन मेनन आए";
    CHECK(trust_in(text, 0, 2, EntityType::person, 5) >
          trust_in(text, 0, 2, EntityType::person, 1));
    CHECK(trust_in(text, 0, 2, EntityType::person, 5) >= kLeastTrust);
    CHECK(trust_in(text, 0, 2, EntityType::person, 0.2F) < kLeastTrust);
  }

  TEST_CASE("find_trust: a title before a person speaks for the name, also with a dot") {
    const float alone = trust_in("सोहन मेनन आए", 0, 2, EntityType::person, 1);
    CHECK(trust_in("फिर डॉ. सोहन मेनन आए", 2, 2, EntityType::person, 1) > alone);
    CHECK(trust_in("नेता सोहन मेनन आए", 1, 2, EntityType::person, 1) > alone);
  }

  TEST_CASE("trust_in_article: more mentions make a name surer") {
    CHECK(trust_in_article(kLeastTrust, 1, Doubt::lone) < kLeastTrust);
    CHECK(trust_in_article(kLeastTrust, 2, Doubt::lone) > kLeastTrust);
    CHECK(trust_in_article(0.5F, 3, Doubt::lone) > trust_in_article(0.5F, 2, Doubt::lone));
    CHECK(trust_in_article(1.5F, 1, Doubt::once) > trust_in_article(1.5F, 1, Doubt::lone));
    CHECK(trust_in_article(-kNoDoubt, 1000, Doubt::lone) < kLeastTrust);
  }

  TEST_CASE("trust_in_article: what is doubtful wherever it stands, doubtful it stays") {
    for (const Doubt doubt : {Doubt::none, Doubt::once, Doubt::lone}) {
      CHECK(trust_in_article(0.2F, 1000, doubt) < kLeastTrust);
      CHECK(trust_in_article(0.5F, 1000, doubt) > kLeastTrust);
    }
  }

  TEST_CASE("trust_in_article: a person of several words need not be named twice") {
    CHECK(trust_in_article(kLeastTrust, 1, Doubt::none) >= kLeastTrust);
    CHECK(trust_in_article(kLeastTrust, 1, Doubt::once) < kLeastTrust);
    CHECK(trust_in_article(kLeastTrust, 2, Doubt::once) >= kLeastTrust);
  }

  TEST_CASE(
      "find_trust: a listed place near speaks for a place, one in another sentence does not") {
    const auto trust = [](std::string_view text, std::uint32_t listed) {
      Reading reading = test::words_of(text);
      reading.cues.resize(reading.words.size());
      Candidate& place = reading.candidates.emplace_back();
      place.first_word = listed;
      place.word_count = 1;
      place.names_place = true;
      return weigh(find_trust(reading, {0, 1, EntityType::place, 1}));
    };
    CHECK(trust("नरकोटा के लोग पटना गए", 3) > trust("नरकोटा के लोग गए। पटना दूर है", 4));
  }
}

}  // namespace khabar
