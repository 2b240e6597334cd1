// SPDX-License-Identifier: GPL-3.0-or-later
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

  TEST_CASE("read_letters: a word is not an abbreviation") {
    CHECK_FALSE(read_letters("चुनाव").has_value());
    CHECK_FALSE(read_letters("एकता").has_value());
    CHECK_FALSE(read_letters("").has_value());
  }
}

}  // namespace khabar
