// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

using test::program;
using test::run;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// One line of JSON, which must be valid.
rapidjson::Document parse(const std::string& text) {
  CAPTURE(text);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(text.c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(std::count(text.begin(), text.end(), '\n') <= 1);
  return json;
}

std::vector<Article> news() {
  return {test::article("a", "चुनाव टला", "मतदान अब मई में होगा।", "Naya Savera", "2024-04-01"),
          test::article("b", "Rail strike ends", "Trains ran on Friday.", "Daily Lantern")};
}

}  // namespace

TEST_SUITE("cli/search") {
  TEST_CASE("--explain: a table, or a line of JSON; exit code 1 for an article that is no hit") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    const auto table = run({search, index.path(), "--explain", "a", "chunav"});
    CHECK(table.exit_code == 0);
    CHECK(contains(table.out, "chunav  variant"));
    const auto json = run({search, index.path(), "--json", "--explain", "a", "chunav"});
    CHECK(contains(json.out, R"("reasons":[{"word":"chunav")"));
    const auto missed = run({search, index.path(), "--explain", "b", "chunav"});
    CHECK(missed.exit_code == 1);
    CHECK(missed.err == "the article \"b\" is no hit of: chunav\n");
    const auto nothing = run({search, index.path(), "--explain", "b"});
    CHECK(nothing.exit_code == 2);
    CHECK(nothing.err == "--explain: error: nothing was asked; add a query, or --like\n");
    const auto broken = run({search, index.path(), "--explain", "b", "\"chunav"});
    CHECK(broken.exit_code == 2);
    CHECK(contains(broken.err, "query, column 1: error: "));
  }

  TEST_CASE("--explain-query: without a query nothing was asked; in JSON as the query is read") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    const auto nothing = run({search, index.path(), "--explain-query"}, "चुनाव\n");
    CHECK(nothing.exit_code == 2);
    CHECK(nothing.out.empty());
    CHECK(nothing.err == "--explain-query: error: nothing was asked; add a query\n");
    const auto json = run({search, index.path(), "--json", "--explain-query", "title:chunav"});
    CHECK(json.exit_code == 0);
    CHECK(parse(json.out)["parsed"].IsObject());
    const auto text = run({search, index.path(), "--explain-query", "title:chunav"});
    CHECK(contains(text.out, "word chunav in title"));
  }

  TEST_CASE("--json: every failure is one line of JSON, its message stands in standard error too") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    struct Case {
      const char* what;
      std::vector<std::string> arguments;
      std::string message;
      int exit_code = 2;
    };
    const std::vector<Case> cases = {
        {"an article that is not there",
         {index.path(), "--like", "nosuch"},
         "no article has the id \"nosuch\"; ids stand under the hits of a search"},
        {"an article that is no hit",
         {index.path(), "--explain", "b", "chunav"},
         "the article \"b\" is no hit of: chunav",
         1},
        {"nothing to explain",
         {index.path(), "--explain", "b"},
         "--explain: error: nothing was asked; add a query, or --like"},
        {"a value that is none",
         {index.path(), "--sort", "new", "x"},
         "sort: error: \"new\" is no such value; write relevance, newest or oldest"},
        {"an option that is none", {index.path(), "--nosuch"}, "--nosuch"},
        {"no index", {index.path() + ".nosuch", "x"}, ".nosuch: error: "},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      std::vector<std::string> command = {search, "--json"};
      command.insert(command.end(), c.arguments.begin(), c.arguments.end());
      const auto result = run(command);
      CHECK(result.exit_code == c.exit_code);
      const auto json = parse(result.out);
      CHECK(json["format"].GetInt() == 2);
      CHECK(json["query"].IsString());
      CHECK(contains(json["error"]["message"].GetString(), c.message));
      CHECK(json["error"]["column"].IsNull());
      CHECK(contains(result.err, c.message));
    }
  }

  TEST_CASE("--json: a query that cannot be read names its column; others go on") {
    const test::SmallIndex index(news());
    const auto result =
        run({program("khabar-search"), index.path(), "--json"}, "\"chunav\nstrike\n\xff strike\n");
    CHECK(result.exit_code == 2);
    std::istringstream lines(result.out);
    std::string line;
    std::getline(lines, line);
    CHECK(parse(line)["error"]["column"].GetInt() == 1);
    std::getline(lines, line);
    CHECK(parse(line)["total"].GetInt() == 1);
    std::getline(lines, line);
    CHECK(std::string(parse(line)["query"].GetString()) == "\uFFFD strike");
  }

  TEST_CASE("--timeout: more than enough time changes nothing; what is no time is refused") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    CHECK(run({search, index.path(), "--timeout", "60", "strike"}).exit_code == 0);
    const auto refused = run({search, index.path(), "--timeout", "soon", "strike"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err ==
          "timeout: error: \"soon\" is no such value; write seconds from 0.001 to 86400\n");
  }

  TEST_CASE("--topics: --limit bounds the depth of the run; metrics are JSON where it is asked") {
    const test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const std::string topics = folder / "topics.tsv";
    const std::string qrels = folder / "qrels.txt";
    std::ofstream(topics) << "1\tlanguage:hi OR NOT language:hi\n";
    std::ofstream(qrels) << "1 0 a 1\n";
    const auto lines_of = [&](std::vector<std::string> more) {
      std::vector<std::string> command = {
          program("khabar-search"), index.path(), "--topics", topics, "--run", folder / "run.txt"};
      command.insert(command.end(), more.begin(), more.end());
      REQUIRE(run(command).exit_code == 0);
      const std::string written = test::read_file(folder / "run.txt");
      return std::count(written.begin(), written.end(), '\n');
    };
    CHECK(lines_of({}) == 2);
    CHECK(lines_of({"--limit", "1"}) == 1);
    const auto judged = run({program("khabar-search"), index.path(), "--json", "--topics", topics,
                             "--run", folder / "run.txt", "--qrels", qrels});
    CHECK(parse(judged.out)["metrics"]["MAP"].IsNumber());
  }
}

}  // namespace khabar
