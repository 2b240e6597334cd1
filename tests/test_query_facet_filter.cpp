// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/query/facet_filter.h"

namespace khabar {

TEST_SUITE("query/facet_filter") {
  TEST_CASE("parse_facet_filters: values with spaces, commas and signs; != leaves out") {
    const auto filters =
        parse_facet_filters("person=narendra-modi,source!=ABP Live,section=खेल, मनोरंजन");
    REQUIRE(filters.size() == 3);
    CHECK(filters[0].value == FacetValue{Facet::person, "narendra-modi", "", ""});
    CHECK_FALSE(filters[0].exclude);
    CHECK(filters[1].value == FacetValue{Facet::source, "ABP Live", "", ""});
    CHECK(filters[1].exclude);
    CHECK(filters[2].value == FacetValue{Facet::section, "खेल, मनोरंजन", "", ""});
  }

  TEST_CASE("to_string: is read back, whatever the value has") {
    for (const auto* value : {"ABP Live", "a,source=b", "a\\,b=c", "\\", "x!=y,z", "खेल, मनोरंजन"}) {
      CAPTURE(value);
      const FacetFilter filter = {{Facet::section, value, "", ""}, true};
      CHECK(parse_facet_filters(to_string(filter)) == std::vector<FacetFilter>{filter});
    }
  }

  TEST_CASE("describe: a filter for readers, by the label it has") {
    CHECK(describe({{Facet::source, "ABP Live", "", ""}, false}) == "source: ABP Live");
    CHECK(describe({{Facet::person, "narendra-modi", "नरेंद्र मोदी", ""}, true}) ==
          "not person: नरेंद्र मोदी");
  }

  TEST_CASE("parse_facet_filters: mistakes name the facets there are") {
    const std::string remedy =
        "; write NAME=VALUE, with NAME one of person, place, organisation, source, section, "
        "language, month, byline_place";
    struct Case {
      const char* text;
      const char* problem;
    };
    const std::vector<Case> cases = {
        {"मोदी", "facet filter \"मोदी\": error: there is no = in it"},
        {"city=दिल्ली", "facet filter \"city=दिल्ली\": error: there is no facet \"city\""},
        {"person=", "facet filter \"person=\": error: there is no value after the ="},
        {"language=hi,=x", "facet filter \"=x\": error: there is no facet \"\""},
        {"", "facet filter \"\": error: there is no = in it"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.text);
      CHECK_THROWS_WITH_AS(parse_facet_filters(c.text), (c.problem + remedy).c_str(), Error);
    }
  }
}

}  // namespace khabar
