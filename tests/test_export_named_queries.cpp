// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/export/batch.h"
#include "searcher/export/named_queries.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

std::vector<NamedQuery> read(const std::string& text) {
  std::istringstream in(text);
  return read_named_queries(in, "q.tsv");
}

}  // namespace

TEST_SUITE("export/named_queries") {
  TEST_CASE("read_named_queries: NAME<TAB>QUERY or a query alone; comments are skipped") {
    const auto queries = read("# my list\nबाढ़\tbaadh OR flood\r\n\nचुनाव आयोग\n");
    REQUIRE(queries.size() == 2);
    CHECK(queries[0].name == "बाढ़");
    CHECK(queries[0].query == "baadh OR flood");
    CHECK(queries[1].name == queries[1].query);
  }

  TEST_CASE("read_named_queries: a name twice and an empty list are told with the line") {
    CHECK_THROWS_WITH_AS(read("a\tx\nb\ty\na\tz\n"),
                         "q.tsv:3: error: \"a\" is the name of line 1 too; choose another", Error);
    CHECK_THROWS_WITH_AS(read("\n"),
                         "q.tsv: error: there is no query in it; write a line NAME<TAB>QUERY each",
                         Error);
    CHECK_THROWS_WITH_AS(
        load_named_queries("/nowhere/q.tsv"),
        "/nowhere/q.tsv: error: cannot be opened; name a file of lines NAME<TAB>QUERY", Error);
  }

  TEST_CASE("answer_batch: a table in the order of the queries; a broken one has its message") {
    const test::SmallIndex index({test::article("a", "चुनाव टला", ""),
                                  test::article("b", "चुनाव हुआ", ""),
                                  test::article("c", "बाढ़", "")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.limit = 2;
    const Table table =
        answer_batch(*engine, request,
                     {{"one", "बाढ़"}, {"two", "चुनाव"}, {"none", "title:तूफान"}, {"bad", "\"चु"}});
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows[0][3] == "c");
    CHECK(table.rows[1][1] == "2");
    CHECK(table.rows[2][2] == "2");
    CHECK(table.rows[3] == std::vector<std::string>{"none", "0", "", "", "", "", "", ""});
    CHECK(table.rows[4].back().starts_with("query, column 1: error: "));
  }
}

}  // namespace khabar
