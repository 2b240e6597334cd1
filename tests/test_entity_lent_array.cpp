// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/lent_array.h"

namespace khabar {

TEST_SUITE("entity/lent_array") {
  TEST_CASE("LentArray: is read where it was lent, and copied when it is changed") {
    const std::array<int, 3> lent = {1, 2, 3};
    LentArray<int> array((std::span<const int>(lent)));
    CHECK(array.size() == 3);
    CHECK(&array[1] == &lent[1]);
    LentArray<int> copy = array;
    copy.own()[1] = 7;
    copy.own().push_back(8);
    CHECK(std::vector<int>(copy.view().begin(), copy.view().end()) == std::vector<int>{1, 7, 3, 8});
    CHECK(array[1] == 2);
    CHECK(&array[0] == lent.data());
  }

  TEST_CASE("LentArray: what was taken out of it does not come back") {
    const std::array<int, 2> lent = {1, 2};
    LentArray<int> array((std::span<const int>(lent)));
    array.own().clear();
    CHECK(array.empty());
    array.own().push_back(5);
    CHECK(array.size() == 1);
    CHECK(array[0] == 5);
  }
}

}  // namespace khabar
