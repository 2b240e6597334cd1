// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/letters.h"

namespace khabar {

TEST_SUITE("analysis/letters") {
  TEST_CASE("to_letters: a vowel sign is a letter, a broken byte is U+FFFD") {
    CHECK(to_letters("कि") == U"कि");
    CHECK(to_letters("क\xff") == U"क\uFFFD");
    CHECK(to_letters("").empty());
  }

  TEST_CASE("to_utf8: gives back what to_letters read") {
    for (const std::string_view text : {"क्षत्रिय", "élan", "🎉", "5,000"}) {
      CAPTURE(text);
      CHECK(to_utf8(to_letters(text)) == text);
    }
  }
}

}  // namespace khabar
