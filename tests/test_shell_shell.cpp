// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/shell/shell.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// A shell over three articles; what it prints and pages is kept.
struct TestShell {
  test::SmallIndex index{
      {test::article("a", "चुनाव की तारीख़", "मतदान मार्च में होगा।", "Prabhat Patrika", "2024-03-01"),
       test::article("b", "चुनाव टला", "मतदान अब मई में होगा।", "Naya Savera", "2024-04-01"),
       test::article("c", "Open market", "Prices fell.", "Daily Lantern")}};
  std::unique_ptr<Engine> engine = open_engine(index.path());
  std::ostringstream out;
  std::string paged;
  Shell shell;

  explicit TestShell(const std::atomic<bool>* stop = nullptr)
      : shell(*engine, one_a_page(stop), {80, false}, out,
              [this](const auto& text) { paged = text; }) {}

  static SearchRequest one_a_page(const std::atomic<bool>* stop) {
    SearchRequest request;
    request.limit = 1;
    request.stop = stop;
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

std::string repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  for (std::size_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

}  // namespace

TEST_SUITE("shell/shell") {
  TEST_CASE("a query, its next page and back") {
    TestShell t;
    CHECK(contains(t.run("चुनाव"), "2 articles, showing 1–1"));
    CHECK(contains(t.run("next"), "2 articles, showing 2–2"));
    CHECK(t.run("next") == "this is the last page\n");
    CHECK(t.run("page 900") == "there is no page 900\n");
    CHECK(t.run("page 0") == "there is no page 0\n");
    CHECK(contains(t.run("page 1"), "showing 1–1"));
    CHECK(contains(t.run("page 2"), "showing 2–2"));
    CHECK(contains(t.run("previous"), "showing 1–1"));
    CHECK(t.run("previous") == "this is the first page\n");
  }

  TEST_CASE("a line that only begins like a command is a query when it goes on, or has a ?") {
    TestShell t;
    CHECK(contains(t.run("open market prices"), "Open market"));
    CHECK(contains(t.run("?open market"), "Open market"));
    CHECK(contains(t.run("?open"), "1 article"));
  }

  TEST_CASE(
      "what looks like a mistyped command is told, not searched; other programs' names work") {
    TestShell t;
    t.run("चुनाव");
    CHECK(t.run("open x") ==
          "no such command: open x (it is: open N); to search it write ?open x\n");
    CHECK(t.run("sort date") ==
          "no such command: sort date (it is: sort relevance|newest|oldest); to search it write "
          "?sort date\n");
    CHECK(t.run("nxet") == "no such command: nxet; to search it write ?nxet\n");
    CHECK(t.run("\\d") == "no such command: \\d; to search it write ?\\d\n");
    CHECK(contains(t.run("n"), "showing 2–2"));
    CHECK(contains(t.run("prev"), "showing 1–1"));
    CHECK(t.run("history") == "चुनाव\n");
    for (const auto* leave : {"exit", "q", "\\q"}) {
      TestShell other;
      CHECK_FALSE(other.shell.run_line(leave));
    }
  }

  TEST_CASE("back and forward: one undo for query, page, sort, filter, like and copies") {
    TestShell t;
    CHECK(t.run("back") == "nothing was asked yet; type a query, such as: चुनाव आयोग\n");
    t.run("चुनाव");
    CHECK(t.run("back") == "this is the first answer\n");
    t.run("next");
    t.run("sort newest");
    t.run("only 1");
    t.run("like 1");
    t.run("market");
    CHECK(contains(t.run("back"), "चुनाव टला"));  // like
    CHECK(t.shell.prompt() == "khabar> ");
    CHECK(contains(t.run("back"), "चुनाव की तारीख़"));  // only
    CHECK(t.shell.prompt() == "khabar [चुनाव › source: Prabhat Patrika]> ");
    CHECK(contains(t.run("back"), "newest first"));  // sort
    CHECK(contains(t.run("back"), "showing 2–2"));   // page
    CHECK(contains(t.run("back"), "showing 1–1"));
    CHECK(t.run("back") == "this is the first answer\n");
    CHECK(contains(t.run("forward"), "showing 2–2"));
    t.run("मई");
    CHECK(t.run("forward") == "this is the last answer\n");
    CHECK(contains(t.run("back"), "showing 2–2"));
  }

  TEST_CASE("sort stays with the next query, and the answer says so") {
    TestShell t;
    t.run("चुनाव");
    t.run("sort newest");
    CHECK(contains(t.run("मतदान"), "newest first (best first: sort relevance)\n"));
  }

  TEST_CASE("no hits: which word is nowhere, which filter empties it, what would help") {
    TestShell t;
    const std::string nowhere = t.run("चुनाव AND zzyzx");
    CHECK(contains(nowhere, "no articles"));
    CHECK(contains(nowhere, "  \"zzyzx\": in no article\n"));
    CHECK(contains(nowhere, "  \"चुनाव\": in 2 articles\n"));
    const std::string dates = t.run("चुनाव date:2031");
    CHECK(contains(dates, "  \"date:2031\": in no article\n"));
    t.run("चुनाव");
    t.run("only 1");
    CHECK(
        contains(t.run("drop 1"), "  without the filter not source: Prabhat Patrika: 1 article\n"));
  }

  TEST_CASE("copies, collapse: one of a story is shown, all on demand") {
    const std::string body = "नगर में बाढ़ का पानी उतर रहा है और लोग घर लौट रहे हैं, स्कूल सोमवार से खुलेंगे।";
    test::SmallIndex index(
        {test::article("a", "पानी उतरा", body, "Prabhat Patrika", "2024-03-01"),
         test::article("b", "बाढ़ उतरी", body, "Naya Savera", "2024-03-02"),
         test::article("c", "बाढ़ की राहत", "नावें भेजी गईं।", "Lantern", "2024-03-03")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.collapse = Collapse::story;
    std::ostringstream out;
    Shell shell(*engine, request, {80, false, false}, out, [&](const auto& text) { out << text; });
    shell.run_line("बाढ़");
    CHECK(contains(out.str(), "3 articles in 2 stories\n"));
    CHECK(contains(out.str(), "+1 copy: "));
    const bool first_is_story = out.str().find("+1 copy") < out.str().find("  2 ");
    out.str("");
    shell.run_line(first_is_story ? "copies 1" : "copies 2");
    CHECK(contains(out.str(), "2 articles\n"));
    CHECK(contains(out.str(), "Prabhat Patrika"));
    CHECK(contains(out.str(), "Naya Savera"));
    out.str("");
    shell.run_line("back");
    shell.run_line("collapse off");
    CHECK(contains(out.str(), "3 articles\n"));
    out.str("");
    shell.run_line("बाढ़");
    shell.run_line("राहत");
    out.str("");
    shell.run_line("copies 1");
    CHECK(out.str() == "article 1 has no copies\n");
  }

  TEST_CASE(
      "export, save: every article of the answer leaves, copies too, unless one a story is asked") {
    const std::string body = "नगर में बाढ़ का पानी उतर रहा है और लोग घर लौट रहे हैं, स्कूल सोमवार से खुलेंगे।";
    test::SmallIndex index({test::article("a", "पानी उतरा", body, "Prabhat Patrika", "2024-03-01"),
                            test::article("b", "बाढ़ उतरी", body, "Naya Savera", "2024-03-02"),
                            test::article("c", "बाढ़ की राहत", "नावें भेजी गईं।", "Lantern")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.collapse = Collapse::story;
    const test::TemporaryFolder folder;
    std::ostringstream out;
    const auto run = [&](Shell& shell, const std::string& line) {
      out.str("");
      shell.run_line(line);
      return out.str();
    };
    Shell shell(*engine, request, {80, false, false}, out, [](const auto&) {});
    CHECK(contains(run(shell, "बाढ़"), "3 articles in 2 stories\n"));
    const std::string all = folder / "all.csv";
    CHECK(run(shell, "export " + all + " id") ==
          "3 articles, copies too (2 stories) written to " + all +
              "\nfor one article a story: collapse on, and again\n");
    const std::string table = test::read_file(all);
    CHECK(std::count(table.begin(), table.end(), '\n') == 4);
    const std::string saved = folder / "all.jsonl";
    CHECK(contains(run(shell, "save " + saved), "3 articles, copies too (2 stories) saved in "));
    run(shell, "collapse on");
    const std::string stories = folder / "stories.csv";
    CHECK(run(shell, "export " + stories + " id") ==
          "2 articles, one a story of 3 articles, written to " + stories + "\n");
    CHECK(
        contains(run(shell, "save! " + saved), "2 articles, one a story of 3 articles, saved in "));

    Shell asked(
        *engine, request, {80, false, false}, out, [](const auto&) {}, true);
    run(asked, "बाढ़");
    CHECK(
        contains(run(asked, "save! " + saved), "2 articles, one a story of 3 articles, saved in "));
  }

  TEST_CASE("related: without a hit it says why") {
    const std::string english =
        "The ministers of Prabhat and Lantern met in the capital on Friday.";
    test::SmallIndex index(
        {test::article("a", "Ministers meet", english, "Lantern", "2024-03-01"),
         test::article("b", "Ministers met", english + " They ate.", "Daily", "2024-03-20"),
         test::article("c", "मौसम", "कल वर्षा होगी।", "Savera", "2024-03-02"),
         test::article("d", "चाँदी सस्ती", "व्यापारियों ने खरीद बढ़ाई।", "Savera", "2024-03-02")});
    const auto engine = open_engine(index.path());
    std::ostringstream out;
    Shell shell(*engine, SearchRequest(), {80, false, false}, out, [](const auto&) {});
    shell.run_line("source:Lantern");
    out.str("");
    shell.run_line("related 1");
    CHECK(contains(
        out.str(),
        "  no similar article passes date:2024-02-28..2024-03-03\n  without it: 1 article\n"));
  }

  TEST_CASE("count by, compare, facets of one kind, export: the whole answer as data") {
    TestShell t;
    const test::TemporaryFolder folder;
    t.run("चुनाव");
    t.run("count by source");
    CHECK(contains(t.paged, "source           articles  archive  per_1000\n"));
    CHECK(contains(t.paged, "Prabhat Patrika         1        1      1000\n"));
    CHECK(contains(t.run("count by colour"), "articles cannot be counted by \"colour\""));
    t.run("compare चुनाव | market");
    CHECK(contains(t.paged, "month    चुनाव  market  archive\n"));
    t.run("facets source");
    CHECK(contains(t.paged, "Naya Savera"));
    const std::string path = folder / "votes.tsv";
    CHECK(t.run("export " + path + " id,source") == "2 articles written to " + path + "\n");
    CHECK(contains(test::read_file(path), "id\tsource\na\tPrabhat Patrika\n"));
    CHECK(contains(t.run("export " + path), "is there already; name another file"));
  }

  TEST_CASE("exact, without: other spellings and scripts are left out") {
    TestShell t;
    CHECK(contains(t.run("chunav"), "2 articles"));
    CHECK(contains(t.run("exact on"), "no articles"));
    CHECK(contains(t.run("exact off"), "2 articles"));
    CHECK(contains(t.run("without चुनाव"), "no articles"));
    CHECK(contains(t.run("back"), "2 articles"));
  }

  TEST_CASE("facet rows narrow the answer, leave out, and are undone; the prompt shows the trail") {
    TestShell t;
    t.run("चुनाव");
    t.run("facets");
    CHECK(contains(t.paged, "1 source        "));
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

  TEST_CASE("recency: newer articles are lifted, now and later, until it is off") {
    TestShell t;
    CHECK(t.run("recency on") == "");
    CHECK(contains(t.run("मतदान"), "चुनाव टला"));
    CHECK(contains(t.run("recency off"), "चुनाव की तारीख़"));
    CHECK(contains(t.run("recency on"), "चुनाव टला"));
  }

  TEST_CASE("mistakes are told, and change nothing") {
    TestShell t;
    CHECK(t.run("next") == "nothing was asked yet; type a query, such as: चुनाव आयोग\n");
    t.run("चुनाव");
    CHECK(contains(t.run("\"चुनाव"), "query, column 1: error: "));
    CHECK(contains(t.run("next"), "showing 2–2"));
  }

  TEST_CASE("like: the answer becomes the articles similar to a hit, and can be narrowed") {
    TestShell t;
    t.run("चुनाव");
    CHECK(contains(t.run("like 1"), "चुनाव टला"));
    CHECK(contains(t.run("only 1"), "1 article"));
    CHECK(t.shell.prompt() == "khabar [like:a › source: Naya Savera]> ");
    CHECK(t.run("like 7") == "no article 7 on this page\n");
  }

  TEST_CASE("explain: why a hit of this page matches") {
    TestShell t;
    t.run("चुनावों");
    t.run("explain 1");
    CHECK(contains(t.paged, "चुनाव"));
    CHECK(contains(t.paged, "  चुनावों  lemma            चुनाव        title: चुनाव\n"));
    CHECK(contains(t.paged, "  score\n"));
    CHECK(t.run("explain 2") == "no article 2 on this page\n");
  }

  TEST_CASE("filters: listed, and cleared together") {
    TestShell t;
    t.run("चुनाव");
    CHECK(t.run("filters") == "there is no filter\n");
    t.run("only 1");
    t.run("drop 2");
    CHECK(t.run("filters") == "source: Prabhat Patrika\nnot month: 2024-03\n");
    CHECK(contains(t.run("clear"), "2 articles"));
    CHECK(t.run("clear") == "there is no filter to undo\n");
  }

  TEST_CASE("limit: articles a page, now and later") {
    TestShell t;
    CHECK(t.run("limit 2") == "");
    CHECK(contains(t.run("चुनाव"), "2 articles · "));
    CHECK(contains(t.run("limit 1"), "showing 1–1"));
    CHECK(t.run("limit 0") == "limit 0: error: a page has 1 to 10000 articles\n");
  }

  TEST_CASE("histogram: bars as long as the counts, gaps shown") {
    TestShell t;
    t.run("चुनाव");
    t.run("histogram year");
    CHECK(t.paged == "2024        " + repeat("█", 60) + " 2\n");
    t.run("histogram");
    CHECK(t.paged ==
          "2024-03     " + repeat("█", 60) + " 1\n2024-04     " + repeat("█", 60) + " 1\n");
    t.run("histogram day");
    CHECK(contains(t.paged, " 1\n⋮\n2024-04-01"));
  }

  TEST_CASE("time: the summary tells how long it took, or not") {
    TestShell t;
    CHECK(contains(t.run("मई"), "1 article · "));
    t.run("time off");
    CHECK(contains(t.run("मई"), "1 article\n"));
  }

  TEST_CASE("save: all hits, not the page; an existing file is kept") {
    TestShell t;
    const test::TemporaryFolder folder;
    const std::string path = folder / "votes.csv";
    t.run("चुनाव");
    CHECK(t.run("save " + path) == "2 articles saved in " + path + "\n");
    const std::string saved = test::read_file(path);
    CHECK(std::count(saved.begin(), saved.end(), '\n') == 3);
    CHECK(contains(t.run("save " + path), "is there already; to replace it: save! " + path));
    CHECK(contains(t.run("save! " + path), "2 articles saved"));
    CHECK(contains(t.run("next"), "showing 2–2"));
  }

  TEST_CASE("a long line that begins like a command is searched, and the command's use told") {
    TestShell t;
    const std::string said = t.run("sort the open market");
    CHECK(contains(said, "\nsearched as words; the command is: sort relevance|newest|oldest\n"));
  }

  TEST_CASE("a command that lacks its argument tells its use and leaves the answer") {
    TestShell t;
    t.run("चुनाव");
    CHECK(t.run("open") == "open N: read article N whole; to search the word: ?open\n");
    CHECK(t.run("sort") ==
          "sort relevance|newest|oldest: order the articles; to search the word: ?sort\n");
    CHECK(contains(t.run("next"), "showing 2–2"));
    CHECK(contains(t.run("?open"), "Open market"));
  }

  TEST_CASE("complete: commands and their words, then the index's, no titles") {
    TestShell t;
    CHECK(t.shell.complete("pre") == std::vector<std::string>{"previous"});
    CHECK(t.shell.complete("sort ne") == std::vector<std::string>{"sort newest"});
    CHECK(t.shell.complete("चुन") == std::vector<std::string>{"चुनाव"});
    CHECK(t.shell.complete("").size() == Shell::command_names().size());
  }

  TEST_CASE("a query that is stopped leaves the last answer") {
    std::atomic<bool> stop = false;
    TestShell t(&stop);
    t.run("चुनाव");
    stop = true;
    CHECK(t.run("मई") == "stopped; the last answer stays\n");
    stop = false;
    CHECK(contains(t.run("next"), "showing 2–2"));
  }

  TEST_CASE("help query: how to write one, in examples") {
    TestShell t;
    const std::string help = t.run("help query");
    CHECK(contains(help, "  \"चुनाव आयोग\"\n    these words side by side"));
    CHECK(contains(help, "Dates\n"));
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
