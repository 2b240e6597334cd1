// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/stop_words.h"

namespace khabar {

TEST_SUITE("analysis/stop_words") {
  TEST_CASE("is_stop_word: words of grammar in both languages, in normalised spelling") {
    for (const std::string_view word : {"का", "में", "नहीं", "हैं", "इन्होंने", "the", "of", "dont"}) {
      CAPTURE(word);
      CHECK(is_stop_word(word));
    }
  }

  TEST_CASE("is_stop_word: words that can name something are ranked") {
    for (const std::string_view word : {"आप", "चुनाव", "जी", "साल", "may", "will", "modi", ""}) {
      CAPTURE(word);
      CHECK_FALSE(is_stop_word(word));
    }
  }
}

}  // namespace khabar
