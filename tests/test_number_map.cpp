// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "common/number_map.h"

namespace khabar {

TEST_SUITE("number_map") {
  TEST_CASE("keeps the number of each key through growth, and forgets all when cleared") {
    NumberMap map;
    std::mt19937_64 random(5);
    for (int round = 0; round < 3; ++round) {
      CAPTURE(round);
      map.clear();
      CHECK(map.size() == 0);
      CHECK(map[7] == 0);
      std::map<std::uint64_t, std::uint32_t> expected = {{7, 0}, {0, 0}};
      map[0] = 0;
      for (std::uint32_t i = 1; i < 5000; ++i) {
        const std::uint64_t key = i % 2 == 0 ? random() : std::uint64_t{i} * 4096;  // addresses too
        expected[key] = i;
        map[key] = i;
      }
      CHECK(map.size() == expected.size());
      for (const auto& [key, number] : expected) CHECK(map[key] == number);
    }
  }
}

}  // namespace khabar
