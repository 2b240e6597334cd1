// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/schema.h"

namespace khabar::schema {

TEST_SUITE("format/schema") {
  TEST_CASE("id_term: any id gives one term that fits Xapian, and different ids differ") {
    CHECK(id_term("dd-1") == "Qdd-1");
    const std::string long_id(300, 'x');
    CHECK(id_term(long_id).size() < 245);
    CHECK(id_term(long_id) != id_term(long_id + "y"));
    CHECK(id_term("#dd-1") != id_term("dd-1"));
    CHECK(id_term(std::string_view("a\0b", 3)).find('\0') == std::string::npos);
  }

  TEST_CASE(
      "facet_term, link_key: a value of any length and bytes fits Xapian, and is told apart") {
    const std::string long_name(400, 'x');
    CHECK(facet_term(Facet::person, "narendra-modi") == "XEPnarendra-modi");
    CHECK(facet_term(Facet::month, "2023-09") == "M2023-09");
    CHECK(facet_term(Facet::source, "Mint") != facet_term(Facet::source, "mint"));
    CHECK(facet_term(Facet::person, "x") != facet_term(Facet::place, "x"));
    for (const auto facet : {Facet::person, Facet::source, Facet::byline_place}) {
      CHECK(facet_term(facet, long_name).size() <= 245);
      CHECK(facet_term(facet, long_name) != facet_term(facet, long_name + "y"));
    }
    CHECK(link_key("person.kmr") == "khabar.link.person.kmr");
    CHECK(link_key(long_name).size() <= 245);
    CHECK(link_key(long_name) != link_key(long_name + "y"));
  }

  TEST_CASE("find_text_field: ranked text only") {
    CHECK(find_text_field(Field::title)->lemma == "ZS");
    CHECK(kTextFields.back().exact.empty());
    CHECK_FALSE(find_text_field(Field::source).has_value());
    CHECK_FALSE(find_text_field(Field::any).has_value());
  }
}

}  // namespace khabar::schema
