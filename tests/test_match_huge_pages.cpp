// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <utility>

#include <doctest/doctest.h>

#include "searcher/match/huge_pages.h"

namespace khabar {

TEST_SUITE("match/huge_pages") {
  TEST_CASE("an array over all articles, small or large, is zero at first and keeps what it gets") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{524'287},
                                   std::size_t{524'288}, std::size_t{1'300'000}}) {
      CAPTURE(size);
      for (int round = 0; round < 2; ++round) {  // the second may get memory of the first
        ArticleArray<std::uint32_t> numbers(size);
        CHECK(std::all_of(numbers.begin(), numbers.end(), [](auto number) { return number == 0; }));
        for (std::size_t i = 0; i < size; ++i) numbers[i] = static_cast<std::uint32_t>(i) + 1;
        const ArticleArray<std::uint32_t> moved = std::move(numbers);
        CHECK(moved.size() == size);
        CHECK((size == 0 || moved.back() == size));
      }
    }
  }
}

}  // namespace khabar
