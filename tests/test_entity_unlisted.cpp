// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/unlisted.h"

namespace khabar {

TEST_SUITE("entity/unlisted") {
  TEST_CASE("unlisted_entity: the two scripts of one name meet in one id") {
    const Entity hindi = unlisted_entity(EntityType::person, "किम यो-जोंग");
    const Entity english = unlisted_entity(EntityType::person, "Kim Yo-jong");
    CHECK(hindi.id == english.id);
    CHECK(hindi.label_hi == "किम यो-जोंग");
    CHECK(hindi.label_en.empty());
    CHECK(english.label_en == "Kim Yo-jong");
  }

  TEST_CASE("unlisted_entity: the type is part of the id") {
    CHECK(unlisted_entity(EntityType::person, "सुरेश नायर").id.starts_with("person."));
    CHECK(unlisted_entity(EntityType::place, "सुरेश नायर").id.starts_with("place."));
  }

  TEST_CASE("unlisted_entity: a short single word is told apart by its spelling") {
    CHECK(unlisted_entity(EntityType::person, "Modi").id !=
          unlisted_entity(EntityType::person, "Mahdi").id);
    CHECK(unlisted_entity(EntityType::person, "Modi").id ==
          unlisted_entity(EntityType::person, "MODI").id);
  }

  TEST_CASE("unlisted_entity: what has no sound has no id") {
    CHECK(unlisted_entity(EntityType::person, "…").id.empty());
  }

  TEST_CASE("is_unlisted: ids of the catalogue are not") {
    CHECK(is_unlisted(unlisted_entity(EntityType::person, "सुरेश नायर").id));
    CHECK_FALSE(is_unlisted("narendra-modi"));
    CHECK_FALSE(is_unlisted("person"));
    CHECK_FALSE(is_unlisted("archive.17"));
  }
}

}  // namespace khabar
