// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/read/article_reader.h"
#include "searcher/query/query_parser.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"

namespace khabar {
namespace {

const std::string kScript = test::source_path("scripts/make_corpus");

/// What the script prints.
std::string make(const std::vector<std::string>& options) {
  std::vector<std::string> command = {kScript};
  command.insert(command.end(), options.begin(), options.end());
  const auto made = test::run(command);
  REQUIRE(made.err == "");
  REQUIRE(made.exit_code == 0);
  return made.out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_SUITE("scripts/make_corpus") {
  TEST_CASE("the same seed gives the same articles, fewer of them the first ones") {
    const std::string twenty = make({"--articles", "20"});
    CHECK(make({"--articles", "20", "--seed", "1"}) == twenty);
    CHECK(twenty.starts_with(make({"--articles", "5"})));
    CHECK(make({"--articles", "20", "--seed", "2"}) != twenty);
  }

  TEST_CASE("every article is read without a complaint, with a date, a source and entities") {
    const ArticleReader reader;
    std::set<std::string> ids;
    std::set<std::string> languages;
    for (const auto& line : lines_of(make({"--articles", "60"}))) {
      CAPTURE(line);
      const auto read = reader.read(Record{{"made.jsonl", 1}, line});
      REQUIRE(read.articles.size() == 1);
      CHECK(read.rejections.empty());
      const Article& article = read.articles.front();
      ids.insert(article.id);
      languages.insert(article.language);
      CHECK(article.published);
      CHECK(article.source != "");
      CHECK(article.entities.size() >= 2);
    }
    CHECK(ids.size() == 60);
    CHECK(languages == std::set<std::string>{"en", "hi"});
  }

  TEST_CASE("every question is one that can be asked") {
    const auto lines = lines_of(make({"--queries", "200"}));
    CHECK(lines.size() == 200);
    for (const auto& line : lines) {
      CAPTURE(line);
      const auto tab = line.find('\t');
      REQUIRE(tab != std::string::npos);
      CHECK_NOTHROW(parse_query(line.substr(tab + 1), Day{2026, 1, 1}));
    }
  }
}

}  // namespace khabar
