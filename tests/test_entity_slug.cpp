// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/slug.h"

namespace khabar {

TEST_SUITE("entity/slug") {
  TEST_CASE("slug: accents go, anything between letters is one hyphen") {
    CHECK(slug("North Korea") == "north-korea");
    CHECK(slug("Côte d’Ivoire") == "cote-d-ivoire");
    CHECK(slug("St. Kitts & Nevis") == "st-kitts-nevis");
    CHECK(slug("G20") == "g20");
  }

  TEST_CASE("slug: a name in another script has none") {
    CHECK(slug("दिल्ली").empty());
  }
}

}  // namespace khabar
