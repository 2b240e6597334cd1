// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <numeric>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "indexer/ordered_pipeline.h"

namespace khabar {
namespace {

/// Doubles numbers, taking a different time for each.
struct Doubler {
  std::atomic<int>* finished;

  int prepare(int number) const {
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::minstd_rand(static_cast<unsigned>(number) + 1)() % 500));
    return number * 2;
  }
  void finish(int) const { ++*finished; }
};

auto count_to(int limit) {
  return [next = 0, limit]() mutable -> std::optional<int> {
    return next < limit ? std::optional(next++) : std::nullopt;
  };
}

}  // namespace

TEST_SUITE("indexer/ordered_pipeline") {
  TEST_CASE("run_ordered: results come in the order of the source for any number of threads") {
    std::vector<int> expected(200);
    std::iota(expected.begin(), expected.end(), 0);
    for (int& number : expected) number *= 2;
    for (const std::size_t threads : {1U, 2U, 7U}) {
      CAPTURE(threads);
      std::atomic<int> finished = 0;
      std::vector<int> seen;
      run_ordered(
          threads, count_to(200), [&] { return Doubler{&finished}; },
          [&](int& result) { seen.push_back(result); });
      CHECK(seen == expected);
      CHECK(finished == 200);
    }
  }

  TEST_CASE("run_ordered: an exception in any step ends the run and reaches the caller") {
    std::atomic<int> finished = 0;
    const auto run = [&] {
      run_ordered(
          4, count_to(100000), [&] { return Doubler{&finished}; },
          [&](int& result) {
            if (result == 40) throw std::runtime_error("disk full");
          });
    };
    CHECK_THROWS_WITH(run(), "disk full");
    CHECK(finished < 1000);
  }
}

}  // namespace khabar
