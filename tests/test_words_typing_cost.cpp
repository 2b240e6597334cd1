// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "searcher/words/typing_cost.h"

namespace khabar {
namespace {

constexpr int kNoLimit = 1000;

}  // namespace

TEST_SUITE("words/typing_cost") {
  TEST_CASE("typing_cost: nothing for the word itself, little for what is lost easily") {
    CHECK(typing_cost(U"चुनाव", U"चुनाव", kNoLimit) == 0);
    const int vowel = typing_cost(U"चनाव", U"चुनाव", kNoLimit);
    const int consonant = typing_cost(U"चुाव", U"चुनाव", kNoLimit);
    const int first = typing_cost(U"lection", U"election", kNoLimit);
    CHECK(vowel > 0);
    CHECK(vowel < consonant);
    CHECK(typing_cost(U"eletion", U"election", kNoLimit) < first);
    CHECK(typing_cost(U"comission", U"commission", kNoLimit) <
          typing_cost(U"commision", U"commissiony", kNoLimit));
    CHECK(typing_cost(U"electoin", U"election", kNoLimit) <
          typing_cost(U"elecxoon", U"election", kNoLimit));
  }

  TEST_CASE("typing_cost: more than the limit is said to be, whatever it is") {
    CHECK(typing_cost(U"चुनाव", U"parliament", 40) == 41);
    CHECK(typing_cost(U"", U"election", 20) == 21);
  }

  TEST_CASE("typing_cost: any letters, never negative, never less than the limit allows") {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
      std::u32string a;
      std::u32string b;
      for (std::size_t n = random() % 8; n > 0; --n) a += U"abeक्ा"[random() % 6];
      for (std::size_t n = random() % 8; n > 0; --n) b += U"abeक्ा"[random() % 6];
      const int cost = typing_cost(a, b, kNoLimit);
      CHECK(cost >= 0);
      CHECK((cost == 0) == (a == b));
      CHECK(typing_cost(a, b, 30) == std::min(cost, 31));
    }
  }
}

}  // namespace khabar
