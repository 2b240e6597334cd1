// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// "2024-01 2/3; undated 1/1": counts of the answer and of the archive.
std::string rows_of(const CountTable& table) {
  std::string rows;
  for (const auto& row : table.rows) {
    if (!rows.empty()) rows += "; ";
    for (const auto& key : row.keys) rows += key.label + ' ';
    rows += std::to_string(row.count) + '/' + std::to_string(row.archive);
  }
  return rows;
}

CountTable count(const Engine& engine, const std::string& query, std::string_view by) {
  SearchRequest request;
  request.query = query;
  return engine.count(request, parse_count_dimensions(by));
}

}  // namespace

TEST_SUITE("match/table_counter") {
  TEST_CASE(
      "count: time in its order with spans of no match, the undated last; share of the archive") {
    const test::SmallIndex index({test::article("a", "बाढ़", "", "Naya Savera", "2023-12-31"),
                                  test::article("b", "बाढ़", "", "Naya Savera", "2024-01-01"),
                                  test::article("c", "बाढ़", "", "Lantern", "2024-01-20"),
                                  test::article("d", "बाढ़", "", ""),
                                  test::article("e", "सूखा", "", "Lantern", "2024-03-20")});
    const auto engine = open_engine(index.path());
    CHECK(rows_of(count(*engine, "बाढ़", "month")) ==
          "2023-12 1/1; 2024-01 2/2; 2024-03 0/1; undated 1/1");
    CHECK(rows_of(count(*engine, "बाढ़", "source")) == "Naya Savera 2/2; Lantern 1/2; none 1/1");
    CHECK(rows_of(count(*engine, "बाढ़", "source,year")) ==
          "Naya Savera 2023 1/1; Naya Savera 2024 1/1; Lantern 2024 1/2; none undated 1/1");
    const CountTable by_source = count(*engine, "बाढ़", "source");
    CHECK(by_source.total == 4);
    CHECK(by_source.archive == 5);
    CHECK(by_source.rows[1].per_thousand() == 500);
  }

  TEST_CASE("count: rows of one value an article add up to the total, whatever is asked") {
    const test::SmallIndex index(test::random_articles(300, 11));
    const auto engine = open_engine(index.path());
    for (const auto& query : test::queries_of_random_articles()) {
      for (const auto* by : {"year", "month", "week", "day", "source", "section,month"}) {
        CAPTURE(query);
        CAPTURE(by);
        const CountTable table = count(*engine, query, by);
        std::uint64_t sum = 0;
        std::uint64_t archive = 0;
        for (const auto& row : table.rows) {
          sum += row.count;
          archive += row.archive;
          CHECK(row.count <= row.archive);
        }
        CHECK(sum == table.total);
        CHECK(archive <= table.archive);
      }
    }
  }
}

}  // namespace khabar
