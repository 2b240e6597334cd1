// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using namespace std::string_literals;
using test::PseudoTerminal;

constexpr auto kPrompt = "khabar> ";

/// khabar-search on a terminal over three articles, with its history in a folder of its own.
struct TerminalTest {
  test::SmallIndex index{
      {test::article("a", "चुनाव की तारीख़", "मतदान मार्च में होगा।", "Prabhat Patrika", "2024-03-01"),
       test::article("b", "मतदान टला", "लोग घर लौटे।", "Naya Savera", "2024-04-01"),
       test::article("c", "Monsoon market", "Prices fell.", "Daily Lantern")}};
  test::TemporaryFolder state;

  PseudoTerminal start(const std::vector<std::string>& more_variables = {}) const {
    std::vector<std::string> variables = {"XDG_STATE_HOME=" + state.path(), "PAGER=cat"};
    variables.insert(variables.end(), more_variables.begin(), more_variables.end());
    return PseudoTerminal({test::program("khabar-search"), index.path()}, variables);
  }
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("shell/terminal") {
  TEST_CASE("a query typed is answered in colour; Ctrl-D leaves") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start();
    CHECK(contains(terminal.read_until(kPrompt), "3 articles. Type a query, or help."));

    terminal.type("चुनाव"s += test::kEnter);

    const std::string answer = terminal.read_until(kPrompt);
    CHECK(contains(answer, "1 article"));
    CHECK(contains(answer, "\033[1;33mचुनाव\033[0m"));
    terminal.type(test::kCtrlD);
    CHECK(terminal.wait() == 0);
  }

  TEST_CASE("NO_COLOR: no colours, and Devanagari is typed whole in a bare locale") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);

    terminal.type("चुनाव"s += test::kEnter);

    const std::string answer = terminal.read_until(kPrompt);
    CHECK(contains(answer, "चुनाव की तारीख़"));
    CHECK_FALSE(contains(answer, "\033[1"));
  }

  TEST_CASE("Tab: commands, fields, words of the index in either script") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);
    struct Case {
      const char* typed;
      const char* completed;
    };
    const std::vector<Case> cases = {
        {"prev", "previous"},  {"sort ne", "sort newest"},
        {"mons", "monsoon"},   {"चुना", "चुनाव"},
        {"lang", "language:"}, {"source:Prab", "source:\"Prabhat Patrika\""},
    };
    for (const auto& c : cases) {
      CAPTURE(c.typed);
      terminal.type(std::string(c.typed).append(test::kTab));
      CHECK_NOTHROW(terminal.read_until(
          std::string_view(c.completed).substr(std::string_view(c.typed).size())));
      terminal.type(test::kCtrlC);
      terminal.read_until(kPrompt);
    }
  }

  TEST_CASE("Tab never deletes what was typed, and works within a word") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);
    // What was typed in Latin script is not replaced by Devanagari words that sound alike.
    terminal.type("zq"s.append(test::kTab).append("x").append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "\"zqx\": in no article"));
    // The cursor stands before the last letter: the word is completed at its end.
    terminal.type("monso"s.append(test::kLeft).append(test::kTab).append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "Monsoon market"));
    terminal.type("source:\"naya sav"s.append(test::kTab).append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "मतदान टला"));
    terminal.type("save "s.append(t.state.path()).append("/kha").append(test::kTab));
    CHECK_NOTHROW(terminal.read_until("bar"));
  }

  TEST_CASE("undo, and an answer without hits, on a terminal") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);
    terminal.type("monsoon"s.append(test::kEnter));
    terminal.read_until(kPrompt);
    terminal.type("title:zzyzx"s.append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "\"title:zzyzx\": in no article"));
    terminal.type("back"s.append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "Monsoon market"));
    terminal.type("forward"s.append(test::kEnter));
    CHECK(contains(terminal.read_until(kPrompt), "no articles"));
  }

  TEST_CASE("one-shot: an answer longer than the screen goes through $PAGER") {
    std::vector<Article> news;
    for (int i = 0; i < 12; ++i) {
      news.push_back(
          test::article(std::to_string(i), "Monsoon " + std::to_string(i), "Rain fell."));
    }
    const test::SmallIndex index(news);
    PseudoTerminal terminal({test::program("khabar-search"), index.path(), "monsoon"},
                            {"PAGER=sed s/^/paged:/", "NO_COLOR=1"});
    CHECK_NOTHROW(terminal.read_until("paged:12 articles"));
    CHECK(terminal.wait() == 0);
  }

  TEST_CASE("history: the line before comes back, also in the next run") {
    const TerminalTest t;
    {
      PseudoTerminal terminal = t.start({"NO_COLOR=1"});
      terminal.read_until(kPrompt);
      terminal.type("monsoon"s += test::kEnter);
      terminal.read_until(kPrompt);
      terminal.type(std::string(test::kUp) += test::kEnter);
      CHECK(contains(terminal.read_until(kPrompt), "Monsoon market"));
      terminal.type("quit"s += test::kEnter);
      CHECK(terminal.wait() == 0);
    }
    CHECK(std::filesystem::exists(t.state / "khabar/history"));
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);
    terminal.type(test::kUp);
    terminal.read_until("quit");
    terminal.type(std::string(test::kUp) += test::kEnter);
    CHECK(contains(terminal.read_until(kPrompt), "Monsoon market"));
  }

  TEST_CASE("a line is edited letter by letter of Devanagari") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);

    terminal.type("चुनव"s.append(test::kLeft).append("ा").append(test::kEnter));

    CHECK(contains(terminal.read_until(kPrompt), "चुनाव की तारीख़"));
  }

  TEST_CASE("Ctrl-C drops the line, not the shell") {
    const TerminalTest t;
    PseudoTerminal terminal = t.start({"NO_COLOR=1"});
    terminal.read_until(kPrompt);
    terminal.type("monsoon mar");
    terminal.read_until("mar");

    terminal.type(test::kCtrlC);

    terminal.read_until(kPrompt);
    terminal.type("मतदान"s += test::kEnter);
    CHECK(contains(terminal.read_until(kPrompt), "2 articles"));
    terminal.type(test::kCtrlD);
    CHECK(terminal.wait() == 0);
  }

  TEST_CASE("open: a long article goes through $PAGER, a short one straight to the screen") {
    test::TemporaryFolder folder;
    std::string paragraphs;
    for (int i = 0; i < 30; ++i) paragraphs += "मानसून की बारिश।\n";
    const test::SmallIndex index(
        {test::article("long", "मानसून", paragraphs), test::article("short", "सूखा", "खेत सूखे।")});
    PseudoTerminal terminal(
        {test::program("khabar-search"), index.path()},
        {"XDG_STATE_HOME=" + folder.path(), "PAGER=sed s/^/paged:/", "NO_COLOR=1"});
    terminal.read_until(kPrompt);
    terminal.type("मानसून"s.append(test::kEnter).append("open 1").append(test::kEnter));
    terminal.read_until(kPrompt);
    CHECK(contains(terminal.read_until(kPrompt), "paged:मानसून"));
    terminal.type("सूखा"s.append(test::kEnter).append("open 1").append(test::kEnter));
    terminal.read_until(kPrompt);
    const std::string article = terminal.read_until(kPrompt);
    CHECK(contains(article, "खेत सूखे।"));
    CHECK_FALSE(contains(article, "paged:"));
  }
}

}  // namespace khabar
