// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/words/english_spelling.h"

namespace khabar {

TEST_SUITE("words/english_spelling") {
  using Words = std::vector<std::string>;

  TEST_CASE("other_english_spellings: British and American, both ways") {
    for (const auto& row :
         {std::pair{"organisation", "organization"}, std::pair{"demonetisation", "demonetization"},
          std::pair{"criticised", "criticized"}, std::pair{"analysed", "analyzed"},
          std::pair{"labour", "labor"}, std::pair{"neighbourhood", "neighborhood"},
          std::pair{"colours", "colors"}, std::pair{"centre", "center"},
          std::pair{"theatres", "theaters"}, std::pair{"defence", "defense"},
          std::pair{"travelled", "traveled"}, std::pair{"programme", "program"},
          std::pair{"dialogue", "dialog"}}) {
      const std::string british = row.first;
      const std::string american = row.second;
      CAPTURE(british);
      CHECK(other_english_spellings(british) == Words{american});
      CHECK(other_english_spellings(american) == Words{british});
    }
  }

  TEST_CASE(
      "other_english_spellings: none of short words, and of those that are alike everywhere") {
    for (const char* word : {"", "our", "for", "hour", "rise", "size", "four", "are", "fire",
                             "genre", "police", "killed", "delhi", "election"}) {
      CAPTURE(word);
      CHECK(other_english_spellings(word).empty());
    }
  }
}

}  // namespace khabar
