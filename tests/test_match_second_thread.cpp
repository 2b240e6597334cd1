// SPDX-License-Identifier: GPL-3.0-or-later
#include <barrier>
#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>

#include "searcher/match/second_thread.h"

namespace khabar {
namespace {

void fail_own() {
  throw std::runtime_error("own");
}

void fail_other() {
  throw std::runtime_error("other");
}

TEST_SUITE("match/second_thread") {
  TEST_CASE("SecondThread: both run at once, one of them here, time after time") {
    SecondThread second;
    std::barrier meeting(2);
    for (int i = 0; i < 100; ++i) {
      std::thread::id own;
      std::thread::id other;
      second.run_both(
          [&] {
            own = std::this_thread::get_id();
            meeting.arrive_and_wait();
          },
          [&] {
            other = std::this_thread::get_id();
            meeting.arrive_and_wait();
          });
      CHECK(own == std::this_thread::get_id());
      CHECK(other != own);
    }
  }

  TEST_CASE("SecondThread: what one of them throws comes here once both have ended") {
    SecondThread second;
    bool done = false;
    const auto finish = [&] { done = true; };
    CHECK_THROWS_WITH(second.run_both(fail_own, finish), "own");
    CHECK(done);
    done = false;
    CHECK_THROWS_WITH(second.run_both(finish, fail_other), "other");
    CHECK(done);
    CHECK_THROWS_WITH(second.run_both(fail_own, fail_other), "own");
  }

  TEST_CASE("SecondThread: a failure is forgotten with the next work") {
    SecondThread second;
    CHECK_THROWS(second.run_both([] {}, fail_other));
    CHECK_NOTHROW(second.run_both([] {}, [] {}));
  }
}

}  // namespace
}  // namespace khabar
