// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/write/alike_rows.h"

namespace khabar {
namespace {

FacetValue person(const char* id, const char* hindi, const char* english) {
  return {Facet::person, id, hindi, english};
}

}  // namespace

TEST_SUITE("write/alike_rows") {
  TEST_CASE("find_alike: a letter in eight, or a word more at one end") {
    struct Case {
      const char* what;
      const char* one;
      const char* other;
      bool alike;
    };
    const Case cases[] = {
        {"a letter differs", "Ramakant Dubey", "Ramakant Dube", true},
        {"a word more behind", "Sushant Singh", "Sushant Singh Rajput", true},
        {"other capitals", "Asha Rawat", "ASHA RAWAT", true},
        {"one word of a name", "Sushant", "Sushant Singh Rajput", false},
        {"short words", "Rama", "Rami", false},
        {"another surname", "Asha Rawat", "Asha Rao", false},
        {"another given name", "Sunil Kumar", "Anil Kumar", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.what);
      const auto pairs =
          find_alike({person("person.a", "", c.one), person("person.b", "", c.other)});
      CHECK(pairs.size() == (c.alike ? 1 : 0));
    }
  }

  TEST_CASE("find_alike: labels of one script are compared, and only within a facet") {
    CHECK(find_alike({person("person.a", "नितिश कुमार", ""), person("person.b", "नितीश कुमार", "")})
              .size() == 1);
    CHECK(find_alike({person("person.a", "नितिश कुमार", ""), person("person.b", "", "Nitish Kumar")})
              .empty());
    CHECK(find_alike({person("person.a", "", "Asha Rawat"),
                      {Facet::organisation, "organisation.a", "", "Asha Rawat"}})
              .empty());
  }

  TEST_CASE("find_alike: two listed entities were told apart by somebody") {
    CHECK(find_alike({person("sharad-pawar", "", "Sharad Pawar"),
                      person("sharad-pawar-2", "", "Sharad Pawar")})
              .empty());
    CHECK(find_alike({person("sharad-pawar", "", "Sharad Pawar"),
                      person("person.srdpr-aa", "", "Sharad Pawaar")})
              .size() == 1);
  }
}

}  // namespace khabar
