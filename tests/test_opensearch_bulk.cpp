// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/opensearch/bulk.h"
#include "common/opensearch/json.h"

namespace khabar {
namespace {

std::vector<BulkItem> items_of_bytes(const std::vector<std::size_t>& sizes) {
  std::vector<BulkItem> items;
  for (const auto size : sizes) items.push_back({"id", "", std::string(size - 2, 'x'), 0});
  return items;
}

std::vector<std::size_t> parts(const std::vector<BulkItem>& items, std::size_t most) {
  std::vector<std::size_t> ends;
  for (std::size_t first = 0; first < items.size();) {
    first = bulk_part(items, first, most);
    ends.push_back(first);
  }
  return ends;
}

}  // namespace

TEST_SUITE("opensearch/bulk") {
  TEST_CASE("items are sent in requests of some bytes, a large one alone") {
    CHECK(parts(items_of_bytes({40, 40, 40}), 100) == std::vector<std::size_t>{2, 3});
    CHECK(parts(items_of_bytes({500, 40, 500}), 100) == std::vector<std::size_t>{1, 2, 3});
    CHECK(parts(items_of_bytes({50, 50}), 100) == std::vector<std::size_t>{2});
  }

  TEST_CASE("a request has an action line and a document for each item") {
    const std::vector<BulkItem> items = {bulk_index("news", "चुनाव-1", R"({"day":20230913})"),
                                         bulk_delete("news", "a\"b")};
    CHECK(bulk_body(items, 0, 2) == R"({"index":{"_index":"news","_id":"चुनाव-1"}})"
                                    "\n"
                                    R"({"day":20230913})"
                                    "\n"
                                    R"({"delete":{"_index":"news","_id":"a\"b"}})"
                                    "\n");
  }

  TEST_CASE("each item's answer says whether it is done, refused or to be sent again") {
    const auto answer = read_json(
        R"({"errors":true,"items":[
          {"index":{"_id":"1","status":201,"result":"created"}},
          {"index":{"_id":"2","status":200,"result":"updated"}},
          {"index":{"_id":"3","status":429,"error":{"reason":"rejected execution"}}},
          {"index":{"_id":"4","status":400,"error":{"reason":"failed to parse",
                    "caused_by":{"reason":"no such field"}}}},
          {"delete":{"_id":"5","status":404,"result":"not_found"}},
          {"create":{"_id":"6","status":409,"error":{"reason":"exists"}}},
          {"update":{"_id":"7","status":409,"error":{"reason":"conflict"}}},
          {"index":{"_id":"8","status":503,"error":{"reason":"primary shard is not active"}}}]})",
        "test");
    using Kind = BulkOutcome::Kind;
    const std::vector<Kind> expected = {Kind::done,    Kind::done,   Kind::again, Kind::refused,
                                        Kind::missing, Kind::exists, Kind::again, Kind::again};
    const auto outcomes = read_bulk_answer(answer, 8, "test");
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CAPTURE(i);
      CHECK(outcomes[i].kind == expected[i]);
    }
    CHECK(outcomes[0].created);
    CHECK_FALSE(outcomes[1].created);
    CHECK(outcomes[3].reason == "failed to parse: no such field");
  }

  TEST_CASE("an answer that says nothing of an item is an error") {
    const auto answer = read_json(R"({"items":[{"index":{"status":201}}]})", "test");
    CHECK_THROWS_WITH_AS(read_bulk_answer(answer, 2, "news"),
                         "news: error: says nothing of some of what was sent; send it again",
                         Error);
  }

  TEST_CASE("waits double up to three seconds") {
    CHECK(wait_before(1).count() == 50);
    CHECK(wait_before(2).count() == 100);
    CHECK(wait_before(4).count() == 400);
    CHECK(wait_before(40).count() == 3000);
  }
}

}  // namespace khabar
