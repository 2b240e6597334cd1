// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "common/entity/cldr_places.h"

namespace khabar {
namespace {

const EntityRecord* find(const std::vector<EntityRecord>& places, std::string_view id) {
  const auto found = std::find_if(places.begin(), places.end(),
                                  [&](const EntityRecord& p) { return p.entity.id == id; });
  return found == places.end() ? nullptr : &*found;
}

}  // namespace

TEST_SUITE("entity/cldr_places") {
  TEST_CASE("cldr_places: countries and cities have names in both scripts") {
    const auto places = cldr_places();
    const EntityRecord* country = find(places, "north-korea");
    REQUIRE(country != nullptr);
    CHECK(country->entity.label_hi == "उत्तर कोरिया");
    CHECK(country->entity.type == EntityType::place);
    const EntityRecord* city = find(places, "tokyo");
    REQUIRE(city != nullptr);
    CHECK(city->entity.label_hi == "टोक्यो");
  }

  TEST_CASE("cldr_places: a name in brackets is another name") {
    const auto places = cldr_places();
    const EntityRecord* myanmar = find(places, "myanmar");
    REQUIRE(myanmar != nullptr);
    CHECK(myanmar->entity.label_en == "Myanmar");
    CHECK(std::count(myanmar->aliases.begin(), myanmar->aliases.end(), "Burma") == 1);
  }

  TEST_CASE("cldr_places: cities that read as common words are left out") {
    const auto places = cldr_places();
    CHECK(find(places, "center") == nullptr);
    CHECK(find(places, "davis") == nullptr);
  }
}

}  // namespace khabar
