// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/support/paths.h"
#include "tests/support/process.h"

namespace khabar {
namespace {

using Arguments = std::vector<std::string>;

/// The long options that `--help` lists.
std::set<std::string> options_of(Arguments command) {
  command.emplace_back("--help");
  const std::string help = test::run(command).out;
  static const std::regex option(R"(\n  (?:-\w,)?(--[a-z][a-z-]*))");
  std::set<std::string> options;
  for (std::sregex_iterator match(help.begin(), help.end(), option), end; match != end; ++match) {
    options.insert((*match)[1]);
  }
  return options;
}

/// The file with the hyphens that man pages write with a backslash.
std::string read_plain(const std::string& path) {
  std::string text = test::read_file(test::source_path(path));
  std::erase(text, '\\');
  return text;
}

bool has_word(const std::string& text, const std::string& word) {
  return std::regex_search(text, std::regex(word + "(?![a-z-])"));
}

}  // namespace

TEST_SUITE("cli/manual") {
  TEST_CASE("the man pages are typeset without a warning, and their examples keep their spaces") {
    if (test::run({"/bin/sh", "-c", "command -v groff"}).exit_code != 0) return;  // not installed
    for (const auto* page :
         {"searcher/khabar-search.1", "indexer/khabar-index.1", "bench/khabar-bench.1"}) {
      CAPTURE(page);
      const auto typeset = test::run(
          {"/bin/sh", "-c", "groff -k -ww -man -Tutf8 -P-cbou " + test::source_path(page)});
      CHECK(typeset.err == "");
      const std::string source = read_plain(page);
      const auto begin = source.find(".SH EXAMPLES\n.nf\n");
      if (begin == std::string::npos) continue;
      std::istringstream examples(source.substr(begin, source.find(".fi", begin) - begin));
      for (std::string line; std::getline(examples, line);) {
        if (line.empty() || line.front() == '.') continue;
        CAPTURE(line);
        CHECK(typeset.out.find("\n       " + line + "\n") != std::string::npos);
      }
    }
  }

  TEST_CASE("every option of --help stands in the man page and in the shell completion") {
    struct Case {
      std::string page;
      Arguments command;
    };
    const std::vector<Case> cases = {
        {"searcher/khabar-search.1", {test::program("khabar-search")}},
        {"searcher/khabar-serve.1", {test::program("khabar-serve")}},
        {"bench/khabar-bench.1", {test::program("khabar-bench")}},
        {"indexer/khabar-index.1", {test::program("khabar-index")}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "add"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "remove"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "stats"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "names"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "check"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "compact"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "export"}},
        {"indexer/khabar-index.1", {test::program("khabar-index"), "analyze"}},
    };
    const std::string completion = read_plain("scripts/khabar.bash-completion");
    for (const auto& c : cases) {
      const std::string page = read_plain(c.page);
      const auto options = options_of(c.command);
      REQUIRE(options.contains("--help"));
      for (const auto& option : options) {
        CAPTURE(c.page);
        CAPTURE(option);
        CHECK(has_word(page, option));
        CHECK(has_word(completion, option));
      }
    }
  }
}

}  // namespace khabar
