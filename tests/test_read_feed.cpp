// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "common/unicode.h"
#include "indexer/read/feed.h"

namespace khabar {

TEST_SUITE("read/feed") {
  TEST_CASE(
      "read_feed: bytes that are no UTF-8 in a damaged feed become U+FFFD, the rest is read") {
    const auto read = read_feed(
        "<rss version=\"2.0\"><channel><item><title>a\x81\x81 z</title><link>http://e/1</link>"
        "</item></channel></rss>");
    const auto& items = std::get<std::vector<FeedItem>>(read);
    REQUIRE(items.size() == 1);
    CHECK_FALSE(find_invalid_utf8(items.front().json));
    CHECK(items.front().json.find("\"title\":\"a\ufffd\ufffd") != std::string::npos);
  }
}

}  // namespace khabar
