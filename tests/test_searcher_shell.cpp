// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/shell.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// A shell over three articles; what it prints and pages is kept.
struct TestShell {
  test::SmallIndex index{
      {test::article("a", "चुनाव की तारीख़", "मतदान मार्च में होगा।", "Prabhat Patrika", "2024-03-01"),
       test::article("b", "चुनाव टला", "मतदान अब मई में होगा।", "Naya Savera", "2024-04-01"),
       test::article("c", "Open market", "Prices fell.", "Daily Lantern")}};
  Searcher searcher{index.path()};
  std::ostringstream out;
  std::string paged;
  Shell shell{searcher, one_a_page(), {80, false}, out, [this](const auto& text) { paged = text; }};

  static SearchRequest one_a_page() {
    SearchRequest request;
    request.limit = 1;
    return request;
  }

  /// What the shell prints for one line.
  std::string run(const std::string& line) {
    out.str("");
    shell.run_line(line);
    return out.str();
  }
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("searcher/shell") {
  TEST_CASE("a query, its next page and back") {
    TestShell t;
    CHECK(contains(t.run("चुनाव"), "2 articles, showing 1–1"));
    CHECK(contains(t.run("next"), "2 articles, showing 2–2"));
    CHECK(t.run("next") == "this is the last page\n");
    CHECK(contains(t.run("previous"), "showing 1–1"));
    CHECK(t.run("previous") == "this is the first page\n");
  }

  TEST_CASE("a line that only begins like a command is a query") {
    TestShell t;
    CHECK(contains(t.run("open market"), "Open market"));
    CHECK(contains(t.run("\"open\""), "1 article"));
  }

  TEST_CASE("facet rows narrow the answer, leave out, and are undone; the prompt shows the trail") {
    TestShell t;
    t.run("चुनाव");
    CHECK(contains(t.run("facets"), "1 source        "));
    CHECK(contains(t.run("only 1"), "1 article"));
    CHECK(t.shell.prompt() == "khabar [चुनाव › source: Prabhat Patrika]> ");
    CHECK(contains(t.run("back"), "2 articles"));
    CHECK(contains(t.run("drop 1"), "1 article"));
    CHECK(t.shell.prompt() == "khabar [चुनाव › not source: Prabhat Patrika]> ");
    CHECK(t.run("only 99") == "no facet row 99; see the rows with: facets\n");
  }

  TEST_CASE("open: the whole article goes to the pager") {
    TestShell t;
    t.run("मई");
    t.run("open 1");
    CHECK(contains(t.paged, "चुनाव टला"));
    CHECK(contains(t.paged, "मतदान अब मई में होगा।"));
    CHECK(t.run("open 7") == "no article 7 on this page\n");
  }

  TEST_CASE("sort: by date, as asked") {
    TestShell t;
    t.run("चुनाव");
    CHECK(contains(t.run("sort newest"), "चुनाव टला"));
    CHECK(contains(t.run("sort oldest"), "चुनाव की तारीख़"));
  }

  TEST_CASE("mistakes are told, and change nothing") {
    TestShell t;
    CHECK(t.run("next") == "nothing was asked yet; type a query, such as: चुनाव आयोग\n");
    t.run("चुनाव");
    CHECK(contains(t.run("\"चुनाव"), "query, column 1: error: "));
    CHECK(contains(t.run("next"), "showing 2–2"));
  }

  TEST_CASE("help names every command; quit ends the shell") {
    TestShell t;
    const std::string help = t.run("help");
    for (const auto& name : Shell::command_names()) {
      CAPTURE(name);
      CHECK(contains(help, "  " + name));
    }
    CHECK(t.shell.run_line(""));
    CHECK_FALSE(t.shell.run_line("quit"));
  }
}

}  // namespace khabar
