// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/http/facet_pages.h"

namespace khabar {

TEST_SUITE("http/facet_pages") {
  TEST_CASE("begins_with: any word of the label, in either script, small or capital") {
    const FacetValue modi = {Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"};
    for (const char* prefix : {"", "nar", "MODI", "मो", "नरेंद्र मो", "narendra-"}) {
      CAPTURE(prefix);
      CHECK(begins_with(modi, prefix));
    }
    CHECK_FALSE(begins_with(modi, "odi"));
    CHECK_FALSE(begins_with(modi, "\xff"));
  }

  TEST_CASE("page_of: counts all values that fit, gives those of the page") {
    std::vector<FacetCount> values;
    for (const char* name : {"Delhi", "Mumbai", "Dehradun", "Dhanbad"}) {
      values.push_back({{Facet::place, name, "", ""}, 1});
    }
    SearchRequest request;
    request.offset = 1;
    request.limit = 1;
    const FacetPage page = page_of(values, "d", request);
    CHECK(page.total == 3);
    REQUIRE(page.values.size() == 1);
    CHECK(page.values[0].value.value == "Dehradun");
    request.offset = 99;
    CHECK(page_of(values, "", request).values.empty());
    CHECK(page_of(values, "", request).total == 4);
  }
}

}  // namespace khabar
