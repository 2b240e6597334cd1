// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "indexer/read/input_stream.h"

namespace khabar {

TEST_SUITE("read/input_stream") {
  TEST_CASE("looks_like_data: by the name, whatever its case") {
    for (const std::string_view name :
         {"june.json", "june.jsonl", "a/b.NDJSON", "june.jsonl.xz", "june.json.gz", "june.tar",
          "june.tar.zst", "june.tgz", "./june.json.bz2"}) {
      CAPTURE(name);
      CHECK(looks_like_data(name));
    }
    for (const std::string_view name :
         {"README.md", "june", "june.gz", ".june.json", "a/._june.json", "june.json.bak", ""}) {
      CAPTURE(name);
      CHECK_FALSE(looks_like_data(name));
    }
  }

  TEST_CASE("InputStream: says why a file cannot be opened") {
    CHECK_THROWS_WITH_AS(InputStream("no/such/june.jsonl"),
                         "Failed to open 'no/such/june.jsonl'; check the path and its permissions",
                         Error);
  }
}

}  // namespace khabar
