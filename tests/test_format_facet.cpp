// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/facet.h"

namespace khabar {

TEST_SUITE("format/facet") {
  TEST_CASE("pack_facets: every number reads back, small or large") {
    const std::vector<FacetOrdinal> values = {{Facet::person, 0},
                                              {Facet::month, 15},
                                              {Facet::source, 16},
                                              {Facet::place, 70000},
                                              {Facet::organisation, 0xffffffff},
                                              {Facet::byline_place, 0},
                                              {Facet::byline_place, 70000},
                                              {Facet::language, 3}};
    const std::string packed = pack_facets(values);

    std::string_view rest = packed;
    std::vector<FacetOrdinal> read;
    while (const auto value = unpack_facet(rest)) read.push_back(*value);
    CHECK(read == values);
    CHECK(rest.empty());
  }

  TEST_CASE("unpack_facet: damaged bytes end the list") {
    std::string_view cut = "\x80";
    CHECK_FALSE(unpack_facet(cut).has_value());
    for (std::string_view further : {"\x07", "\x07\x63", "\x07\x80"}) {
      CHECK_FALSE(unpack_facet(further).has_value());
    }
  }

  TEST_CASE("pack_facet_value: labels in both scripts survive") {
    const FacetValue modi{Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"};
    CHECK(unpack_facet_value(pack_facet_value(modi)) == modi);
    const FacetValue odd{Facet::source, std::string("a\0b", 3), "", "\n"};
    CHECK(unpack_facet_value(pack_facet_value(odd)) == odd);
    CHECK(unpack_facet_value("") == FacetValue{});
    CHECK(unpack_facet_value(std::string("\0\x09"
                                         "abc",
                                         5)) == FacetValue{});
  }

  TEST_CASE("display_label: both scripts, else the one there is, else the value") {
    CHECK(display_label({Facet::person, "x", "मोदी", "Modi"}) == "मोदी / Modi");
    CHECK(display_label({Facet::person, "x", "", "Modi"}) == "Modi");
    CHECK(display_label({Facet::person, "x", "मोदी", ""}) == "मोदी");
    CHECK(display_label({Facet::month, "2023-09", "", ""}) == "2023-09");
  }

  TEST_CASE("find_facet: knows its own names only") {
    CHECK(find_facet("place") == Facet::place);
    CHECK_FALSE(find_facet("planet").has_value());
  }
}

}  // namespace khabar
