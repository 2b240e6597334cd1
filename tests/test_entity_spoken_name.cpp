// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/sound_distance.h"
#include "common/entity/spoken_name.h"

namespace khabar {
namespace {

constexpr int kLimit = 12;

int distance(std::string_view latin, std::string_view devanagari) {
  return name_distance(spoken_name(latin), spoken_name(devanagari), kLimit);
}

}  // namespace

TEST_SUITE("entity/spoken_name") {
  TEST_CASE("spoken_name: the outline is the same for sounds that the scripts confuse") {
    CHECK(spoken_name("Jegadeesan").outline == spoken_name("जेगथीसन").outline);
    CHECK(spoken_name("Rafiq").outline == spoken_name("रबीक").outline);
    CHECK(spoken_name("…").words.empty());
  }

  TEST_CASE("name_distance: a name is nearer to its own spellings than to other names") {
    CHECK(distance("Manoj Barbhuiya", "मनोज बड़भुइया") < kFarSound);
    CHECK(distance("Asha Rawat", "आशा रावत") < distance("Asha Rawat", "आशा रौत"));
    CHECK(distance("Ram Kumar Das", "रामकुमार दास") < kFarSound);
    CHECK(distance("Indu Mehta", "किशोर दास") == kFarSound);
    CHECK(distance("Vijayakumar", "विजय कुमार") < kFarSound);
    CHECK(distance("Vijayakumar", "विजय कुमारी") == kFarSound);
  }

  TEST_CASE("name_distance: every word has to agree, not only most of the name") {
    CHECK(distance("Sunil Kumar Chaturvedi", "सुनीता कुमार चतुर्वेदी") == kFarSound);
  }

  TEST_CASE("name_distance: initials may be left out of a long name, but not differ") {
    CHECK(distance("C. Ramachandran", "सि. रामचंद्रन") < kFarSound);
    CHECK(distance("C. Ramachandran", "रामचंद्रन") < kFarSound);
    CHECK(distance("C. Ramachandran", "के. रामचंद्रन") == kFarSound);
    CHECK(distance("C. Ramachandran", "सी. के. रामचंद्रन") == kFarSound);
    CHECK(distance("C. Rama", "रामा") == kFarSound);
  }

  TEST_CASE("name_distance: nothing is near to a name without words") {
    CHECK(distance("…", "रामा") == kFarSound);
    CHECK(distance("Rama", "…") == kFarSound);
  }
}

}  // namespace khabar
