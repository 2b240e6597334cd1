// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/dictionaries/word_table.h"

namespace khabar {

TEST_SUITE("analysis/word_table") {
  TEST_CASE("WordTable: every word packed is found with its value, no other is") {
    std::mt19937 random(11);
    std::map<std::string, std::string> entries;
    for (int i = 0; i < 1000; ++i) {
      std::string word;
      for (std::size_t n = 1 + random() % 6; n > 0; --n) {
        word += std::string_view("abcde")[random() % 5];
      }
      entries[word] = std::to_string(i);
    }
    entries["प्याज"] = "onion";
    const std::string image = pack_words(entries);
    const WordTable table(image);
    for (const auto& [word, value] : entries) {
      CAPTURE(word);
      CHECK(table.find(word) == value);
      CHECK(table.find(word + "z").has_value() == false);
    }
    CHECK_FALSE(table.find("").has_value());
    CHECK_FALSE(table.find("zzz").has_value());
  }

  TEST_CASE("WordTable: an empty table has no words") {
    const std::string image = pack_words({});
    CHECK_FALSE(WordTable(image).find("onion").has_value());
  }
}

}  // namespace khabar
