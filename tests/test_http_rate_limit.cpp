// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/http/rate_limit.h"

namespace khabar {

TEST_SUITE("http/rate_limit") {
  TEST_CASE("allows: twice as many at once, then so many a second, each client for itself") {
    RateLimit limit(2);
    const auto start = RateLimit::Clock::now();
    for (int i = 0; i < 4; ++i) CHECK(limit.allows("a", start));
    CHECK_FALSE(limit.allows("a", start));
    CHECK(limit.allows("b", start));
    CHECK(limit.allows("a", start + std::chrono::milliseconds(500)));
    CHECK_FALSE(limit.allows("a", start + std::chrono::milliseconds(500)));
  }

  TEST_CASE("allows: without a limit always; less than one a second is one after a pause") {
    RateLimit none(0);
    RateLimit slow(0.5);
    const auto start = RateLimit::Clock::now();
    for (int i = 0; i < 1000; ++i) REQUIRE(none.allows("a", start));
    CHECK(slow.allows("a", start));
    CHECK_FALSE(slow.allows("a", start + std::chrono::seconds(1)));
    CHECK(slow.allows("a", start + std::chrono::seconds(2)));
  }
}

}  // namespace khabar
