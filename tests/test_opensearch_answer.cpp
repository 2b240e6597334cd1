// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/opensearch/json.h"
#include "searcher/engine/opensearch/remote_answer.h"

namespace khabar {

TEST_SUITE("opensearch/answer") {
  TEST_CASE("values of a facet are read, and whether they are exact") {
    const auto exact = read_json(R"({"doc_count_error_upper_bound":0,"buckets":[
        {"key":"ABP Live","doc_count":7},{"key":"द वायर","doc_count":2}]})",
                                 "test");
    CHECK(read_values(exact) == ValueCounts{{"ABP Live", 7}, {"द वायर", 2}});
    CHECK(is_exact(exact));
    const auto cut =
        read_json(R"({"doc_count_error_upper_bound":3,"buckets":[{"key":1,"doc_count":9}]})", "x");
    CHECK_FALSE(is_exact(cut));
    CHECK(read_values(cut) == ValueCounts{{"1", 9}});
  }

  TEST_CASE("where stories are counted, a value has the number of its stories") {
    const auto answer =
        read_json(R"({"buckets":[{"key":"hi","doc_count":7,"stories":{"value":3}}]})", "test");
    CHECK(read_values(answer) == ValueCounts{{"hi", 3}});
  }

  TEST_CASE("days are put together to spans, and the rest is undated") {
    const ValueCounts days = {{"20230930", 2}, {"20230901", 1}, {"20240101", 4}};
    const DateHistogram months = fold_days(days, DateUnit::month, 10);
    CHECK(months.counts == std::vector<DateCount>{{"2023-09", 3}, {"2024-01", 4}});
    CHECK(months.undated == 3);
  }

  TEST_CASE("shards that did not answer are named") {
    CHECK(missing_shards(read_json(R"({"_shards":{"total":3,"successful":3,"failed":0}})", "x")) ==
          "");
    CHECK(missing_shards(read_json(R"({"_shards":{"total":3,"successful":2,"failed":1,"failures":[
        {"shard":1,"index":"news-000001"}]}})",
                                   "x")) == "1 of 3 shards did not answer (1 of news-000001)");
    CHECK(missing_shards(read_json(R"({"_shards":{"total":3,"successful":2,"failed":0}})", "x")) ==
          "1 of 3 shards did not answer");
  }

  TEST_CASE("rows of a table: time oldest first, values by their articles, none last") {
    const std::vector<CountDimension> by = {Facet::source, DateUnit::year};
    const CellCounts cells = {{{"a", "20230101"}, 1}, {{"b", "20230101"}, 2},
                              {{"b", "20240101"}, 1}, {{"", "20230505"}, 5},
                              {{"a", ""}, 1},         {{"b", "20230202"}, 1}};
    std::vector<std::string> told;
    for (const auto& row :
         make_rows(by, cells, cells, [](Facet, const std::string& value) { return value + "!"; })) {
      told.push_back(row.keys[0].label + " " + row.keys[1].label + " " + std::to_string(row.count) +
                     "/" + std::to_string(row.archive));
    }
    CHECK(told == std::vector<std::string>{"b! 2023 3/3", "b! 2024 1/1", "a! 2023 1/1",
                                           "a! undated 1/1", "none 2023 5/5"});
  }

  TEST_CASE("counted by time alone, every span of the archive has a row") {
    const std::vector<CountDimension> by = {DateUnit::month};
    const auto rows = make_rows(by, {{{"20230901"}, 1}}, {{{"20230901"}, 3}, {{"20231001"}, 2}},
                                [](Facet, const std::string& value) { return value; });
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].keys[0].value == "2023-10");
    CHECK(rows[1].count == 0);
    CHECK(rows[1].archive == 2);
  }
}

}  // namespace khabar
