// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <future>

#include <doctest/doctest.h>

#include "searcher/http/worker_pool.h"

namespace khabar {

TEST_SUITE("http/worker_pool") {
  TEST_CASE("try_put: what finds the line full is refused at once; put goes on") {
    std::promise<void> gate;
    std::promise<void> begun;
    std::atomic<int> done = 0;
    WorkerPool pool(1, 1);
    REQUIRE(pool.try_put([&] {
      begun.set_value();
      gate.get_future().wait();
      ++done;
    }));
    begun.get_future().wait();
    CHECK(pool.try_put([&] { ++done; }));
    CHECK_FALSE(pool.try_put([&] { done += 100; }));
    CHECK(pool.put([&] { ++done; }));
    CHECK(pool.waiting() == 2);
    gate.set_value();
    pool.close();
    CHECK(done == 3);
    CHECK_FALSE(pool.put([&] { done += 100; }));
    CHECK(done == 3);
  }
}

}  // namespace khabar
