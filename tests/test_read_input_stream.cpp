// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "indexer/read/input_stream.h"

namespace khabar {

TEST_SUITE("read/input_stream") {
  TEST_CASE("is_visible: by the name") {
    for (const std::string_view name : {"june.json", "a/part-00000", "README.md"}) {
      CAPTURE(name);
      CHECK(is_visible(name));
    }
    for (const std::string_view name : {".june.json", "a/._june.json", "june.json~", "a/", ""}) {
      CAPTURE(name);
      CHECK_FALSE(is_visible(name));
    }
  }

  TEST_CASE("InputStream: says why a file cannot be opened") {
    CHECK_THROWS_WITH_AS(InputStream("no/such/june.jsonl"),
                         "Failed to open 'no/such/june.jsonl'; check the path and its permissions",
                         Error);
  }
}

}  // namespace khabar
