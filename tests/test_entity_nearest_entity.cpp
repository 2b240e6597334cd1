// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/entity/nearest_entity.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

std::string nearest(EntityType type, std::string_view name) {
  const Entity* entity =
      nearest_entity(test::shipped_catalogue(), type, name, [](const Entity&) { return true; });
  return entity == nullptr ? "" : entity->id;
}

}  // namespace

TEST_SUITE("entity/nearest_entity") {
  TEST_CASE("nearest_entity: a misspelt name finds the one that is meant, in either script") {
    CHECK(nearest(EntityType::person, "narendar modi") == "narendra-modi");
    CHECK(nearest(EntityType::person, "नरेन्दर मोदी") == "narendra-modi");
    CHECK(nearest(EntityType::place, "Lucknov") == "lucknow");
  }

  TEST_CASE("nearest_entity: what stands for nobody finds nobody") {
    CHECK(nearest(EntityType::person, "xyzzyqwv") == "");
    CHECK(nearest(EntityType::person, "") == "");
    CHECK(nearest(EntityType::organisation, "Narendra Modi") == "");
  }
}

}  // namespace khabar
