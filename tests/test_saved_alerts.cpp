// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <thread>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/saved/alerts.h"
#include "tests/support/paths.h"
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
          test::article("c", "Rail strike ends", "Trains ran on Friday.", "Daily Lantern")};
}

SavedSearch search(const std::string& name, const std::string& query, std::uint64_t told) {
  SavedSearch saved;
  saved.name = name;
  saved.told = told;
  saved.request.query = query;
  return saved;
}

/// "votes: b a; rail: d"
std::string told(const Engine& engine, SavedSearches& saved, bool is_heard = true) {
  std::string text;
  tell_alerts(engine, saved, 10, [&](const Alert& alert) {
    text += (text.empty() ? "" : "; ") + alert.name + ":";
    for (const auto& hit : alert.result.hits) text += " " + hit.id;
    return is_heard;
  });
  return text;
}

}  // namespace

TEST_SUITE("saved/alerts") {
  TEST_CASE("tell_alerts: what was added or changed since, each once, whatever its date") {
    test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const auto engine = open_engine(index.path());
    SavedSearches saved(folder / "s");
    const auto now = engine->state().sequence;
    saved.add(search("votes", "चुनाव", now));
    saved.add(search("rail", "strike", now));
    CHECK(told(*engine, saved).empty());
    index.add(
        {test::article("b", "चुनाव हुआ", "", "", "1999-01-01"), test::article("x", "बाढ़", "", "")});
    CHECK(told(*engine, saved) == "votes: b");
    CHECK(told(*engine, saved).empty());
    index.add({test::article("c", "Rail strike goes on", "Trains stood.", "Daily Lantern")});
    CHECK(told(*engine, saved) == "rail: c");
    CHECK(told(*engine, saved).empty());
  }

  TEST_CASE("tell_alerts: after a crash what was told is not told again, the rest is") {
    test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const auto engine = open_engine(index.path());
    {
      SavedSearches saved(folder / "s");
      saved.add(search("rail", "strike", 0));
      saved.add(search("votes", "चुनाव", 0));
      saved.store();
      struct Crash {};
      const auto crash_at_second = [&](const Alert& alert) {
        if (alert.name == "votes") throw Crash();
        return true;
      };
      CHECK_THROWS_AS(tell_alerts(*engine, saved, 10, crash_at_second), Crash);
    }
    SavedSearches saved(folder / "s");
    CHECK(told(*engine, saved, false) == "votes: a");  // nobody heard it
    CHECK(told(*engine, saved) == "votes: a");
    SavedSearches again(folder / "s");
    CHECK(told(*engine, again).empty());
  }

  TEST_CASE("SavedSearches: written and read back; what cannot be is told with its line") {
    const test::TemporaryFolder folder;
    SavedSearches saved(folder / "s");
    SavedSearch one = search("मेरी खोज", "\"चुनाव आयोग\" & 100%", 7);
    one.request.filters = parse_facet_filters("source=A,B\\, C");
    saved.add(one);
    saved.store();
    const SavedSearches back(folder / "s");
    REQUIRE(back.all().size() == 1);
    CHECK(back.all().front().name == one.name);
    CHECK(back.all().front().told == 7);
    CHECK(back.all().front().request == one.request);
    CHECK_THROWS_WITH_AS(saved.add(one),
                         (folder / "s" + ": error: a search is saved as \"मेरी खोज\" already; "
                                         "remove it first, or choose another name")
                             .c_str(),
                         Error);
    CHECK_THROWS_AS(saved.add(search("a\tb", "x", 0)), Error);
    CHECK_THROWS_AS(saved.remove("nobody"), Error);
    const std::string damaged = folder.write("damaged", "one\t1\tq=x\ntwo\n");
    CHECK_THROWS_WITH_AS(
        SavedSearches{damaged},
        (damaged + ":2: error: is no saved search; remove the line, and save it anew").c_str(),
        Error);
  }

  TEST_CASE(
      "SavedSearches: up to what was told is a line at the end, one that a crash cut is none") {
    const test::TemporaryFolder folder;
    const std::string path = folder / "s";
    SavedSearches saved(path);
    saved.add(search("rail", "strike", 1));
    saved.add(search("votes", "चुनाव", 1));
    saved.store();
    saved.keep_told("rail", 12);
    saved.keep_told("votes", 12);
    CHECK(test::read_file(path).ends_with("rail\t12\nvotes\t12\n"));
    CHECK(SavedSearches(path).find("rail").told == 12);
    CHECK(SavedSearches(path).find("votes").told == 12);
    std::ofstream(path, std::ios::app) << "rail\t1";  // of 14
    CHECK(SavedSearches(path).find("rail").told == 12);
    SavedSearches again(path);
    again.store();
    CHECK_FALSE(contains(test::read_file(path), "rail\t1\n"));
    const std::string stray = folder.write("stray", "nobody\t3\n");
    CHECK_THROWS_AS(SavedSearches{stray}, Error);
  }

  TEST_CASE("SavedSearches: who changes them waits for others who do, and nothing is lost") {
    const test::TemporaryFolder folder;
    const std::string path = folder / "s";
    const auto add = [&](const std::string& name) {
      SavedSearches saved(path, SavedSearches::Access::change);
      saved.add(search(name, "चुनाव", 1));
      saved.store();
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) threads.emplace_back([&, i] { add("name " + std::to_string(i)); });
    for (auto& thread : threads) thread.join();
    CHECK(SavedSearches(path).all().size() == 16);
    CHECK_THROWS_WITH_AS(
        SavedSearches((folder / "none") + "/s", SavedSearches::Access::change),
        ((folder / "none") + "/s: error: No such file or directory; name a file in a folder that "
                             "you may write to")
            .c_str(),
        Error);
  }

  TEST_CASE("saved add, list, run, remove; alerts as text, JSON, RSS and for a command") {
    test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const std::string khabar = program("khabar-search");
    const std::string file = folder / "s";
    CHECK(run({khabar, "saved", "add", index.path(), "votes", "चुनाव", "--saved", file}).exit_code ==
          0);
    const auto broken = run({khabar, "saved", "add", index.path(), "bad", "\"चु", "--saved", file});
    CHECK(broken.exit_code == 2);
    CHECK(contains(broken.err, "query, column 1: error: "));
    CHECK(
        contains(run({khabar, "saved", "list", index.path(), "--saved", file}).out, "votes  चुनाव"));
    CHECK(contains(run({khabar, "saved", "run", index.path(), "--saved", file}).out, "चुनाव टला"));
    CHECK(run({khabar, "alerts", index.path(), "--saved", file}).exit_code == 1);

    index.add({test::article("b", "चुनाव $(touch pwned) हुआ", "", "Lantern", "2024-05-01")});
    const auto failing = run({khabar, "alerts", index.path(), "--saved", file, "--exec", "exit 3"});
    CHECK(failing.exit_code == 2);
    CHECK(failing.err ==
          "votes: error: the command failed; its articles are told next time: exit 3\n");
    const std::string kept = folder / "kept";
    const auto executed =
        run({khabar, "alerts", index.path(), "--saved", file, "--exec",
             "echo \"$KHABAR_SEARCH $KHABAR_COUNT\" > " + kept + "; cat >> " + kept});
    CHECK(executed.exit_code == 0);
    CHECK(contains(test::read_file(kept), "votes 1\n== votes\n"));
    CHECK(contains(test::read_file(kept), "$(touch pwned)"));
    CHECK(run({khabar, "alerts", index.path(), "--saved", file}).exit_code == 1);

    index.add({test::article("d", "चुनाव फिर", "", "Lantern", "2024-06-01")});
    const auto feed = run({khabar, "alerts", index.path(), "--saved", file, "--format", "rss"});
    CHECK(contains(feed.out, "<title>चुनाव फिर</title>"));
    index.add({test::article("e", "चुनाव सबका", "", "Lantern", "2024-07-01")});
    const auto json = run({khabar, "alerts", "--json", index.path(), "--saved", file});
    CHECK(contains(json.out, R"("search":"votes","total":1,"stories":1,"hits":[{"id":"e")"));
    CHECK(run({khabar, "saved", "remove", index.path(), "votes", "--saved", file}).exit_code == 0);
    CHECK(run({khabar, "saved", "list", index.path(), "--saved", file}).exit_code == 1);
    const auto usage = run({khabar, "saved", "list"});
    CHECK(contains(usage.err, "write saved add INDEX NAME QUERY..."));
  }
}

}  // namespace khabar
