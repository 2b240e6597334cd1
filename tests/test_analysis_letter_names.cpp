// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/letter_names.h"

namespace khabar {

TEST_SUITE("analysis/letter_names") {
  TEST_CASE("spell_letters: an abbreviation as Hindi papers write it") {
    CHECK(spell_letters("bjp") == "बीजेपी");
    CHECK(spell_letters("who") == "डब्ल्यूएचओ");
    CHECK(spell_letters("iit") == "आईआईटी");
    CHECK(spell_letters("b2b").empty());
    CHECK(spell_letters("abbreviation").empty());
  }

  TEST_CASE("read_letters: every letter is read back as it was spelled") {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      CAPTURE(letter);
      CHECK(read_letters(spell_letters(std::string(1, letter))) == std::string(1, letter));
    }
    CHECK(read_letters("जीएसटी") == "gst");
  }

  TEST_CASE("spellings_of_letters: every name of a letter, the usual ones first, few in all") {
    const auto cbi = spellings_of_letters("cbi");
    CHECK(cbi == std::vector<std::string>{"सीबीआई", "सीबीआइ"});
    for (const char* acronym : {"fir", "bcci", "rbi", "nia", "dig", "who", "wwwwww"}) {
      CAPTURE(acronym);
      const auto spellings = spellings_of_letters(acronym);
      REQUIRE_FALSE(spellings.empty());
      CHECK(spellings.front() == spell_letters(acronym));
      CHECK(spellings.size() <= 16);
      for (const auto& spelling : spellings) CHECK(read_letters(spelling) == acronym);
    }
    CHECK(read_letters("एफआइआर") == "fir");
    CHECK(spellings_of_letters("b2b").empty());
  }

  TEST_CASE("read_letters: a word is not an abbreviation") {
    CHECK_FALSE(read_letters("चुनाव").has_value());
    CHECK_FALSE(read_letters("एकता").has_value());
    CHECK_FALSE(read_letters("आय").has_value());
    CHECK_FALSE(read_letters("").has_value());
  }
}

}  // namespace khabar
