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

  TEST_CASE("spelling_variants: the vowel of \"hot\" with its sign or without, in a long name") {
    CHECK(spelling_variants(EntityType::organisation, "राजस्थान रॉयल्स") == Names{"राजस्थान रायल्स"});
    CHECK(spelling_variants(EntityType::place, "ऑस्ट्रेलिया") == Names{"आस्ट्रेलिया"});
    CHECK(spelling_variants(EntityType::organisation, "रॉ").empty());
  }

  TEST_CASE("spelling_variants: the initials of a person in one") {
    CHECK(spelling_variants(EntityType::person, "ई के पलानीस्वामी") == Names{"ईके पलानीस्वामी"});
    CHECK(spelling_variants(EntityType::person, "M S Dhoni") == Names{"MS Dhoni"});
    CHECK(spelling_variants(EntityType::person, "M Karunanidhi").empty());
  }

  TEST_CASE("spelling_variants: a body is called by each spelling of its town") {
    CHECK(spelling_variants(EntityType::organisation, "चेन्नई सुपर किंग्स") == Names{"चेन्नै सुपर किंग्स"});
    CHECK(spelling_variants(EntityType::place, "चेन्नई सेंट्रल").empty());
  }

  TEST_CASE("spelling_variants: what is a body's alone") {
    CHECK(spelling_variants(EntityType::place, "आईजोल").empty());
    CHECK(spelling_variants(EntityType::person, "साई विश्वविद्यालय").empty());
  }
}

}  // namespace khabar
