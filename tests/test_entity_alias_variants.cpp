// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/alias_variants.h"

namespace khabar {
namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("entity/alias_variants") {
  TEST_CASE("spelling_variants: a body's letters and its university have several spellings") {
    CHECK(spelling_variants(EntityType::organisation, "एनआईए") == Names{"एनआइए"});
    CHECK(spelling_variants(EntityType::organisation, "पटना विश्वविद्यालय") ==
          Names{"पटना यूनिवर्सिटी", "पटना विवि"});
    CHECK(spelling_variants(EntityType::organisation, "लेबर पार्टी").empty());
  }

  TEST_CASE("spelling_variants: people and places have none") {
    CHECK(spelling_variants(EntityType::place, "आईजोल").empty());
    CHECK(spelling_variants(EntityType::person, "साई विश्वविद्यालय").empty());
  }
}

}  // namespace khabar
