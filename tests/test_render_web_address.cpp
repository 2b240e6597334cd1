// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/render/web_address.h"

namespace khabar {

TEST_SUITE("render/web_address") {
  TEST_CASE("percent_decode: bytes of UTF-8; what is no code stands for itself") {
    CHECK(percent_decode("%E0%A4%96%E0%A4%AC%e0%a4%b0") == "खबर");
    CHECK(percent_decode("100%") == "100%");
    CHECK(percent_decode("%zz%4") == "%zz%4");
    CHECK(percent_decode("a+b") == "a+b");
  }

  TEST_CASE("parse_parameters: names and values in order, + is a space, a name may be alone") {
    const Parameters expected = {{"q", "a b&c"}, {"facet", "source=X"}, {"facet", "y"}, {"z", ""}};
    CHECK(parse_parameters("q=a+b%26c&&facet=source%3DX&facet=y&z") == expected);
    CHECK(parse_parameters("").empty());
  }

  TEST_CASE("write_parameters: parse_parameters reads back whatever it wrote") {
    const Parameters odd = {{"q", "खबर \"x\" & <b>+%"}, {"a=b", "\x01\xff"}};
    CHECK(parse_parameters(write_parameters(odd)) == odd);
    CHECK(write_parameters({{"q", "a b"}, {"page", "2"}}) == "q=a%20b&page=2");
  }
}

}  // namespace khabar
