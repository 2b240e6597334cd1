// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/name_list.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

Reading reading_of(std::string_view text, std::vector<TaggedWords> tagged) {
  Reading reading = test::words_of(text);
  reading.tagged = std::move(tagged);
  return reading;
}

constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kPlace = EntityType::place;

}  // namespace

TEST_SUITE("entity/name_list") {
  TEST_CASE("kind_of_list: what both neighbours are, over commas and words for and") {
    const Reading list = reading_of("नरपुर, मनिका और खेमपुर में",
                                    {{0, 1, kPlace, 2}, {1, 1, kPerson, 1}, {3, 1, kPlace, 2}});
    CHECK(kind_of_list(list, list.tagged[1]) == kPlace);
    CHECK_FALSE(kind_of_list(list, list.tagged[0]).has_value());
  }

  TEST_CASE("neighbours_in_list: other words part the names") {
    const Reading text = reading_of("नरपुर में मनिका, फिर खेमपुर",
                                    {{0, 1, kPlace, 2}, {2, 1, kPerson, 1}, {4, 1, kPlace, 2}});
    const auto [before, behind] = neighbours_in_list(text, text.tagged[1]);
    CHECK(before == nullptr);
    CHECK(behind == nullptr);
  }
}

}  // namespace khabar
