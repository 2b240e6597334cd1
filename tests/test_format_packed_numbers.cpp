// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/format/packed_numbers.h"

namespace khabar {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers numbers_of(const PackedNumbers::Range& range) {
  return {range.begin(), range.end()};
}

}  // namespace

TEST_SUITE("format/packed_numbers") {
  TEST_CASE("packed numbers are those that were packed, in as few bytes as their limit takes") {
    struct Case {
      std::uint64_t limit;
      std::size_t bytes;
    };
    std::mt19937 random(3);
    for (const auto [limit, bytes] :
         {Case{1, 1}, Case{256, 1}, Case{257, 2}, Case{65536, 2}, Case{65537, 3},
          Case{1U << 24U, 3}, Case{(1U << 24U) + 1, 4}, Case{std::uint64_t{1} << 32U, 4}}) {
      CAPTURE(limit);
      Numbers numbers = {0, static_cast<std::uint32_t>(limit - 1)};
      for (int i = 0; i < 50; ++i) {
        numbers.push_back(static_cast<std::uint32_t>(random() % limit));
      }
      const std::string packed = pack_numbers(numbers, limit);
      CHECK(packed.size() == numbers.size() * bytes + 3);
      const PackedNumbers view(packed, numbers.size(), limit);
      REQUIRE(view.size() == numbers.size());
      for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(view[i] == numbers[i]);
      CHECK(numbers_of(view.range(0, view.size())) == numbers);
      CHECK(numbers_of(view.range(1, 3)) == Numbers{numbers[1], numbers[2]});
    }
  }

  TEST_CASE("bytes that nobody packed are numbers below the limit") {
    const std::string bytes(PackedNumbers::bytes_of(4, 1000), '\xff');
    const PackedNumbers view(bytes, 4, 1000);
    CHECK(numbers_of(view.range(0, 4)) == Numbers{999, 999, 999, 999});
  }

  TEST_CASE("a range that there is not is empty") {
    const Numbers numbers = {4, 2};
    const std::string packed = pack_numbers(numbers, 5);
    const PackedNumbers view(packed, 2, 5);
    CHECK(numbers_of(view.range(1, 3)).empty());
    CHECK(numbers_of(view.range(2, 1)).empty());
    CHECK(numbers_of(view.range(2, 2)).empty());
    CHECK(numbers_of(PackedNumbers().range(0, 0)).empty());
    CHECK(pack_numbers({}, 0).empty());
  }
}

}  // namespace khabar
