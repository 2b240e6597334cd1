// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include <doctest/doctest.h>

#include "common/entity/alike_spelling.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

bool are_one(std::string_view a, std::string_view b) {
  return spelling_skeleton(a) == spelling_skeleton(b) && spelled_alike(a, b);
}

std::string listed_by_spelling(std::string_view name, EntityType type) {
  const Catalogue& catalogue = test::shipped_catalogue();
  const auto number = catalogue.find_spelled_alike(name, type);
  return number ? catalogue.entity(*number).id : "nobody";
}

}  // namespace

TEST_SUITE("entity/alike_spelling") {
  TEST_CASE("spelled_alike: what writers of Hindi vary makes no other name") {
    CHECK(are_one("पी वी सिंधू", "पी वी सिंधु"));
    CHECK(are_one("केन विलियम्सन", "केन विलियमसन"));
    CHECK(are_one("कैगिसो रबाडा", "कगिसो रबाड़ा"));
    CHECK(are_one("एमैनुएल मैक्रों", "इमैनुएल मैक्रो"));
    CHECK(are_one("कजाखिस्तान", "कजाकिस्तान"));
    CHECK(are_one("जवाहर लाल नेहरू", "जवाहरलाल नेहरू"));
    CHECK(are_one("हिमन्त विश्वशर्मा", "हिमंत विश्वशर्मा"));
    CHECK(are_one("गोपालकृष्ण गोखले", "गोपाल कृष्ण गोखले"));
  }

  TEST_CASE("spelled_alike: what writers of Indian names in English vary") {
    CHECK(are_one("Barham Saleh", "Barham Salih"));
    CHECK(are_one("Shanker Mahadevan", "Shankar Mahadevan"));
    CHECK(are_one("Hasan Rouhani", "Hassan Rouhani"));
    CHECK(are_one("Edappadi K Palaniswamy", "Edappadi K. Palaniswami"));
    CHECK(are_one("Amaravathi", "Amaravati"));
    CHECK(are_one("Marathawada", "Marathwada"));
    CHECK_FALSE(are_one("Karan Singh", "Kiran Singh"));
    CHECK_FALSE(are_one("John Kay", "John Key"));
    CHECK_FALSE(are_one("Meerapur", "Mirpur"));
    CHECK_FALSE(are_one("Sunil Verma", "Sunila Verma"));
    CHECK_FALSE(are_one("Manoj Sarma", "Manoj Sharma"));
    CHECK_FALSE(are_one("Indian Bank", "India Bank"));
    CHECK_FALSE(are_one("Saina Nehwal", "साइना नेहवाल"));
  }

  TEST_CASE("is_slip_of: one letter of a long last word, or nasal signs") {
    CHECK(is_slip_of("Rupali Ganguli", "Rupali Ganguly"));
    CHECK(is_slip_of("दीनदयाल उपाध्याया", "दीनदयाल उपाध्याय"));
    CHECK(is_slip_of("नरेद्र मोदी", "नरेंद्र मोदी"));
    CHECK_FALSE(is_slip_of("Amit Sinha", "Amit Singh"));
    CHECK_FALSE(is_slip_of("Rakesh Sharma", "Rajesh Sharma"));
    CHECK_FALSE(is_slip_of("Rupali Ganguly", "Rupali Ganguly"));
    CHECK_FALSE(is_slip_of("Ganguli", "Ganguly"));
  }

  TEST_CASE("spelled_alike: a vowel that ends a word parts names, and so do two vowels") {
    CHECK_FALSE(are_one("अमनप्रीत सिंह", "मनप्रीत सिंह"));
    CHECK_FALSE(are_one("सुनील वर्मा", "सुनीला वर्मा"));
    CHECK_FALSE(are_one("कमल नाथ", "कमला नाथ"));
    CHECK_FALSE(are_one("राम कुमार", "रमा कुमार"));
    CHECK_FALSE(are_one("अमित शाह", "अमृत शाह"));
  }

  TEST_CASE("spelling_skeleton: short words and other scripts have none") {
    CHECK(spelling_skeleton("गया").empty());
    CHECK(spelling_skeleton("Sindhu").empty());
    CHECK(spelling_skeleton("AK 47").empty());
    CHECK(spelling_skeleton("Recep Tayyip Erdoğan").empty());
    CHECK(spelling_skeleton("").empty());
  }

  TEST_CASE("find_spelled_alike: another spelling of a listed name, of its type alone") {
    CHECK(listed_by_spelling("कैगिसो रबाडा", EntityType::person) == "kagiso-rabada");
    CHECK(listed_by_spelling("कजाखिस्तान", EntityType::place) == "kazakhstan");
    CHECK(listed_by_spelling("कजाखिस्तान", EntityType::person) == "nobody");
    CHECK(listed_by_spelling("Barham Saleh", EntityType::person) == "barham-salih");
    CHECK(listed_by_spelling("Kavarati", EntityType::place) == "kavaratti");
    CHECK(listed_by_spelling("रमेश नायर", EntityType::person) == "nobody");
  }
}

}  // namespace khabar
