// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <doctest/doctest.h>

#include "searcher/query/stop.h"

namespace khabar {

TEST_SUITE("query/stop") {
  TEST_CASE("check: says whether it was Ctrl-C or the time") {
    using std::chrono::milliseconds;
    std::atomic<bool> flag = false;
    const Stop endless(&flag);
    CHECK_NOTHROW(endless.check());
    CHECK_NOTHROW(Stop(nullptr, milliseconds(60000)).check());
    flag = true;
    CHECK_THROWS_WITH_AS(endless.check(), "stopped; the last answer stays", Interrupted);
    const Stop brief(nullptr, milliseconds(5));
    std::this_thread::sleep_for(milliseconds(6));
    CHECK_THROWS_WITH_AS(brief.check(), "stopped after 0.005 s; ask for less, or allow more time",
                         Interrupted);
  }
}

}  // namespace khabar
