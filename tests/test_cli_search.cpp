// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/process.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::program;
using test::run;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
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
}

}  // namespace khabar
