// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/words/latin_hindi.h"

namespace khabar {
namespace {

// Words with the numbers that 21,000 articles of news gave them.
const LatinWord kThe{"the", true, 4037, 0.97, 3431};
const LatinWord kMain{"main", false, 250, 0.91, 6000};
const LatinWord kReason{"reason", false, 190, 0.56, 3};
const LatinWord kBharat{"bharat", false, 120, 0.97, 5483};
const LatinWord kKa{"ka", false, 26, 0.94, 6000};
const LatinWord kKi{"ki", false, 22, 0.95, 6000};

std::vector<double> read(const std::vector<LatinWord>& words) {
  std::vector<double> hindi;
  for (const WordReading& reading : read_latin(words)) hindi.push_back(reading.hindi);
  return hindi;
}

}  // namespace

TEST_SUITE("words/latin_hindi") {
  TEST_CASE("read_latin: a grammar word does not flip the whole question") {
    const auto hindi = read({{"world", false, 768, 0.78, 248},
                             {"cup", false, 119, 0.87, 439},
                             {"final", false, 335, 0.95, 599},
                             kBharat,
                             kKi,
                             {"jeet", false, 2, 0.81, 1270}});
    CHECK(hindi[0] < 0.3);
    CHECK(hindi[1] < 0.3);
    CHECK(hindi[2] < 0.5);
    CHECK(hindi[3] > 0.8);
    CHECK(hindi[4] > 0.9);
    CHECK(hindi[5] > 0.9);
  }

  TEST_CASE("read_latin: one English article with the word does not make it English") {
    const auto hindi = read({{"saubhagya", false, 1, 0.96, 76}, {"scheme", false, 190, 0.35, 89}});
    CHECK(hindi[0] > 0.7);
    CHECK(hindi[1] < 0.3);
  }

  TEST_CASE(
      "read_latin: words of Hindi that English news has as well stay Hindi in Hindi company") {
    for (const double chance : read({{"rajya", false, 91, 0.94, 2918},
                                     {"sabha", false, 273, 0.97, 428},
                                     {"sansad", false, 4, 0.96, 791}})) {
      CHECK(chance > 0.8);
    }
    const auto digital =
        read({{"digital", false, 447, 0.92, 388}, {"india", false, 2060, 0.95, 1208}});
    CHECK(digital[0] < 0.5);
    CHECK(digital[1] < 0.5);
  }

  TEST_CASE("read_latin: a word of both languages is read by its neighbours") {
    const auto english = read({kThe, kMain, kReason});
    CHECK(english[0] < 0.3);
    CHECK(english[1] < 0.3);
    const auto hindi = read({kMain, kBharat, kKa});
    CHECK(hindi[0] > 0.6);
    CHECK(read({{"kya", false, 9, 0.93, 869}, {"hua", false, 4, 0.97, 3305}, kThe})[2] > 0.6);
  }

  TEST_CASE("read_latin: a reading for each word, none for other letters, and for no words none") {
    CHECK(read({}).empty());
    const auto mixed =
        read({{"चुनाव", false, 0, 0, 0}, {"t20", false, 0, 0, 0}, kKa, {"", false, 0, 0, 0}});
    REQUIRE(mixed.size() == 4);
    CHECK(mixed[0] == 0);
    CHECK(mixed[1] == 0);
    CHECK(mixed[2] > 0.9);
    CHECK(mixed[3] == 0);
  }
}

}  // namespace khabar
