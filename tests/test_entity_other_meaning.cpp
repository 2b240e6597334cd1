// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/other_meaning.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

Reading reading_of(std::string_view text) {
  Reading reading = test::words_of(text);
  for (const Word& word : reading.words) {
    reading.cues.push_back(test::shipped_catalogue().cues_of(word));
  }
  return reading;
}

std::uint32_t explaining(std::string_view text, std::uint32_t word) {
  return words_explaining(reading_of(text), word);
}

bool is_title(std::string_view text, std::uint32_t first, std::uint32_t end) {
  return is_title_of_work(reading_of(text), first, end);
}

}  // namespace

TEST_SUITE("entity/other_meaning") {
  TEST_CASE(
      "words_explaining: as many words before as the acronym has letters, and they begin so") {
    CHECK(explaining("external commercial borrowings (ECB)", 3) == 3);
    CHECK(explaining("European Central Bank (BCE)", 3) == 0);
    CHECK(explaining("rates of the ECB", 3) == 0);
  }

  TEST_CASE("words_explaining: English words and letters as Hindi spells them") {
    CHECK(explaining("आई मॉनिटरी अडवाइजर यानी आईएमए", 4) == 4);
    CHECK(explaining("एक्सटर्नल कमर्शियल बॉरोइंग (ईसीबी)", 3) == 3);
    CHECK(explaining("राष्ट्रीय जांच एजेंसी (एनआईए)", 3) == 0);
  }

  TEST_CASE("words_explaining: small words need no letter") {
    CHECK(explaining("the Union for Civil Liberties (UCL)", 5) == 4);
    CHECK(explaining("the Union for Civil Liberties (UFCL)", 5) == 4);
    CHECK(explaining("the Union for Civil Liberties (CUL)", 5) == 0);
    CHECK(explaining("Digital Education Architecture (DEAR)", 3) == 3);
    CHECK(explaining("(DEAR) Digital", 0) == 0);
  }

  TEST_CASE("is_in_quoted_title: among other words of a title, in quotes") {
    const auto in_title = [](std::string_view text, std::uint32_t first, std::uint32_t end) {
      return is_in_quoted_title(reading_of(text), first, end);
    };
    CHECK(in_title("सरकार ने 'कोविड इंडिया सेवा' शुरू की।", 3, 4));
    CHECK(in_title("They saw “Mumbai Saga” today.", 2, 3));
    CHECK_FALSE(in_title("उन्होंने 'भारत की एकता' पर कहा।", 1, 2));
    CHECK_FALSE(in_title("They call it 'Mumbai' at home.", 3, 4));
    CHECK_FALSE(in_title("He said, “Mumbai is far.”", 2, 3));
    CHECK_FALSE(in_title("कोविड इंडिया सेवा शुरू हुई", 1, 2));
  }

  TEST_CASE("is_title_of_work: quotes and a word for a film or a song near") {
    CHECK(is_title("The film \"Raja\" was a hit.", 2, 3));
    CHECK(is_title("फिल्म ‘राजा’ 1995 में आई थी।", 1, 2));
    CHECK_FALSE(is_title("The film of Raja was a hit.", 3, 4));
    CHECK_FALSE(is_title("They call him \"Raja\" at home.", 3, 4));
  }
}
}  // namespace khabar
