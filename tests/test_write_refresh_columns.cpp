// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>

#include "common/format/article_columns.h"
#include "indexer/write/index_check.h"
#include "indexer/write/refresh_columns.h"
#include "searcher/engine/local_engine.h"
#include "searcher/render/json.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

std::string refresh(const test::SmallIndex& index) {
  std::ostringstream log;
  refresh_columns(index.path(), log);
  return log.str();
}

std::string answer(const test::SmallIndex& index, const SearchRequest& request) {
  SearchResult result = LocalEngine(index.path()).search(request);
  CHECK(result.total > 0);
  result.took_ms = 0;
  std::ostringstream json;
  render_json(result, json);
  return json.str();
}

bool are_mapped(const test::SmallIndex& index) {
  return ArticleColumns::map(index.path(), Xapian::Database(index.path())).has_value();
}

}  // namespace

TEST_SUITE("write/refresh_columns") {
  TEST_CASE("the file is of the newest revision, and written once for it") {
    test::SmallIndex index(test::random_articles(40, 1));
    CHECK(refresh(index) == "");
    CHECK(are_mapped(index));
    const auto written = fs::last_write_time(columns_file(index.path()));
    CHECK(refresh(index) == "");
    CHECK(fs::last_write_time(columns_file(index.path())) == written);
    index.add({test::article("new", "बाढ़", "")});
    CHECK_FALSE(are_mapped(index));
    CHECK(refresh(index) == "");
    CHECK(are_mapped(index));
  }

  TEST_CASE("answers are the same with the file and without") {
    const test::SmallIndex index(test::random_articles(60, 5));
    SearchRequest request;
    request.query = "चुनाव OR modi OR after:2000-01-01";
    request.with_facets = true;
    request.histogram = DateUnit::year;
    const std::string without = answer(index, request);
    REQUIRE(refresh(index) == "");
    REQUIRE(are_mapped(index));
    CHECK(answer(index, request) == without);
  }

  TEST_CASE("a link in its place is removed, not followed") {
    const test::SmallIndex index({test::article("a", "बाढ़", "")});
    const test::TemporaryFolder elsewhere;
    const std::string theirs = elsewhere.write("theirs", "keep");
    fs::create_symlink(theirs, columns_file(index.path()));
    CHECK_FALSE(are_mapped(index));
    CHECK(refresh(index) == "");
    CHECK(are_mapped(index));
    CHECK(test::read_file(theirs) == "keep");
  }

  TEST_CASE("a file that cannot be written is told, and nothing else happens") {
    const test::SmallIndex index({test::article("a", "बाढ़", "")});
    fs::create_directory(columns_file(index.path()));
    const std::string told = refresh(index);
    CAPTURE(told);
    CHECK(told.starts_with(columns_file(index.path()) + ": "));
    CHECK(told.ends_with("; the index is complete, but opening it takes longer\n"));
    CHECK(LocalEngine(index.path()).article_count() == 1);
  }

  TEST_CASE("check tells of a file that says something else than the index") {
    const test::SmallIndex index({test::article("a", "बाढ़", "", "", "2024-03-01")});
    REQUIRE(refresh(index) == "");
    std::string bytes = test::read_file(columns_file(index.path()));
    const auto day = bytes.find("\xad\xd7\x34\x01");  // 20240301
    REQUIRE(day != std::string::npos);
    ++bytes[day];
    test::write_file(columns_file(index.path()), bytes);
    std::ostringstream told;
    CHECK(check_index(index.path(), told) == 1);
    CHECK(told.str() == index.path() +
                            ": the file columns.khabar says something else than the index; remove "
                            "the file, the next add makes it anew\n");
  }
}

}  // namespace khabar
