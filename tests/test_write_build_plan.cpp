// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/write/build_plan.h"

namespace khabar {

TEST_SUITE("write/build_plan") {
  TEST_CASE("plan_build: plenty of memory gives every thread a segment of full size") {
    const auto plan = plan_build(std::uint64_t{1} << 30, 2);
    CHECK(plan.threads == 2);
    CHECK(plan.segment.bytes == std::size_t{8} << 20);
  }

  TEST_CASE("plan_build: with less memory segments shrink, then threads stop") {
    const auto roomy = plan_build(std::uint64_t{1} << 30, 8);
    const auto tight = plan_build(std::uint64_t{256} << 20, 8);
    CHECK(tight.threads == 8);
    CHECK(tight.segment.bytes < roomy.segment.bytes);

    const auto tiny = plan_build(1, 8);
    CHECK(tiny.threads == 1);
    CHECK(tiny.segment.bytes > 0);
  }
}

}  // namespace khabar
