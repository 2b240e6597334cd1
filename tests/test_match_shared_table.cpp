// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/match/shared_table.h"

namespace khabar {

TEST_SUITE("match/shared_table") {
  TEST_CASE("SharedTable: what was found is not looked for again, as far as there is room") {
    SharedTable<int> table(500);
    int found = 0;
    const auto get = [&](const std::string& name, std::size_t bytes) {
      return table.get(
          name, [&] { return ++found; }, [&](int) { return bytes; });
    };
    CHECK(get("चुनाव", 100) == 1);
    CHECK(get("चुनाव", 100) == 1);
    CHECK(get("बाढ़", 1000) == 2);  // too large to keep
    CHECK(get("बाढ़", 1000) == 3);
    CHECK(get("चुनाव", 100) == 1);
  }
}

}  // namespace khabar
