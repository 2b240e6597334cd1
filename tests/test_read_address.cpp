// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include <doctest/doctest.h>

#include "indexer/read/address.h"

namespace khabar {

TEST_SUITE("read/address") {
  TEST_CASE("identifies_page: an address of one page, no placeholder and no home page") {
    for (const std::string_view address :
         {"https://e.example/news/1", "/news/1.html", "https://e.example/?p=17", "e.example/a",
          "https://e.example/#!/news/1", "https://e.example/a#webpage", "tag:e.example,2024:1"}) {
      CAPTURE(address);
      CHECK(identifies_page(address));
    }
    for (const std::string_view address :
         {"", "True", "#webpage", "none", "/", "https://e.example", "https://e.example/",
          "https://e.example/#webpage", "https://e.example/index.html", "https://e.example/hi/",
          "javascript:void(0)", "about:blank"}) {
      CAPTURE(address);
      CHECK_FALSE(identifies_page(address));
    }
  }
}

}  // namespace khabar
