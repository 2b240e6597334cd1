// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/edit_distance.h"

namespace khabar {

TEST_SUITE("common/edit_distance") {
  TEST_CASE("edit_distance: changed, added, missing and swapped code points count one each") {
    CHECK(edit_distance(U"पुतिन", U"पुतिन", 2) == 0);
    CHECK(edit_distance(U"पुतीन", U"पुतिन", 2) == 1);
    CHECK(edit_distance(U"putn", U"putin", 2) == 1);
    CHECK(edit_distance(U"puitn", U"putin", 2) == 1);
    CHECK(edit_distance(U"modi", U"yadav", 2) == 3);
  }
}

}  // namespace khabar
