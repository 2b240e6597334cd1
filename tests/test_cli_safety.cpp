// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/entity/builtin_catalogue.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_check.h"
#include "indexer/write/index_stats.h"
#include "indexer/write/index_writer.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

using test::Process;
using test::program;
using test::run;

/// Runs a line of the shell in which $INDEX, $SEARCH and $PATH_OF_INDEX are set.
test::ProcessResult shell(const std::string& line, const std::string& index) {
  return run({"/usr/bin/env", "INDEX=" + program("khabar-index"),
              "SEARCH=" + program("khabar-search"), "PATH_OF_INDEX=" + index, "/bin/sh", "-c",
              line});
}

struct TwoArticles : test::SmallIndex {
  TwoArticles()
      : SmallIndex({test::article("a", "चुनाव आयोग", "मतदान हुआ।"),
                    test::article("b", "बजट", "कर घटाए गए।")}) {}
};

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

/// What must never reach a terminal: ESC, BEL, C1, overrides and isolates.
bool steers_terminal(const std::string& text) {
  for (const char* sign : {"\033", "\007", "\u009b", "\u202e", "\u2066"}) {
    if (text.find(sign) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_SUITE("cli/safety") {
  TEST_CASE("results that cannot be written are an error, on a full disk and a closed stream") {
    const TwoArticles index;
    const std::vector<std::string> commands = {
        "$SEARCH $PATH_OF_INDEX चुनाव",         "$SEARCH $PATH_OF_INDEX --json चुनाव",
        "$SEARCH $PATH_OF_INDEX --complete च", "$SEARCH x --explain-query चुनाव",
        "echo चुनाव | $SEARCH $PATH_OF_INDEX",  "$INDEX stats $PATH_OF_INDEX",
        "$INDEX check $PATH_OF_INDEX",         "$INDEX export $PATH_OF_INDEX",
        "echo चुनाव | $INDEX analyze",          "$INDEX export $PATH_OF_INDEX -o /dev/full"};
    for (const auto& command : commands) {
      CAPTURE(command);
      const auto full = shell(command + " >/dev/full", index.path());
      CHECK(full.exit_code == 2);
      CHECK(full.err.find("cannot be written: No space left on device; make room and run this "
                          "again\n") != std::string::npos);
      if (command.find("-o") != std::string::npos) continue;
      const auto closed = shell(command + " >&-", index.path());
      CHECK(closed.exit_code == 2);
      CHECK(closed.err.find("cannot be written: Bad file descriptor\n") != std::string::npos);
    }
    CHECK(run({program("khabar-index"), "check", index.path()}).exit_code == 0);
  }

  TEST_CASE("a reader that leaves is a quiet end") {
    const test::SmallIndex index(test::random_articles(400, 5));
    const auto left = shell("$INDEX export $PATH_OF_INDEX | head -c 10 >/dev/null", index.path());
    CHECK(left.err.empty());
  }

  TEST_CASE("--rejects and --run on a full disk: one line, and what stood there stays") {
    const TwoArticles index;
    const auto rejects =
        run({program("khabar-index"), "add", index.path(), "-", "--rejects", "/dev/full"},
            "{\"id\":\"c\"}\n{\"id\":\"d\",\"title\":\"नया\"}\n");
    CHECK(rejects.exit_code == 2);
    CHECK(
        rejects.err.ends_with("/dev/full: error: cannot be written: No space left on device; "
                              "make room and run this again\n"));
    const test::TemporaryFolder folder;
    const std::string topics = folder.write("topics", "1\tचुनाव\n");
    const auto ran =
        run({program("khabar-search"), index.path(), "--topics", topics, "--run", "/dev/full"});
    CHECK(ran.exit_code == 2);
    CHECK(ran.err ==
          "/dev/full: error: cannot be written: No space left on device; make room and "
          "run this again\n");
  }

  TEST_CASE("nothing that steers a terminal passes from files, names, ids and queries") {
    const std::string evil = "\033]0;x\007\u009b31m\u202e\u2066";
    const test::TemporaryFolder folder;
    const TwoArticles index;
    const std::string odd_name = folder.write("a" + evil + ".jsonl", "{\"id\":\"c\"}\n[1]\n");
    const std::string topics = folder.write("topics", "1" + evil + "\t\"चुनाव\n" + evil + "\n");
    const std::string qrels = folder.write("qrels", "1 0 a" + evil + " x\n");
    const std::string catalogue =
        folder.write("own.jsonl", "{\"id\":\"" + evil + "\"}\n{\"id\":\"x\",\"type\":\"" + evil +
                                      "\"}\n" + evil + "\n");
    const std::string dated = folder.write(
        "dated.jsonl", "{\"id\":\"\\u001b]0;x\\u202e\",\"title\":\"" + evil +
                           "शीर्षक\",\"published\":\"\\u001b[31m\\u202e\",\"language\":\"\\u001b[31m"
                           "\\u202e\",\"section\":\"\\u202e\",\"authors\":[\"\\u2066x\"]}\n");
    const std::vector<std::vector<std::string>> commands = {
        {"khabar-index", "add", index.path(), odd_name},
        {"khabar-index", "add", index.path(), folder / ("none" + evil)},
        {"khabar-index", "add", index.path(), dated},
        {"khabar-index", "add", index.path(), dated, "--map", "title=" + evil + ".x"},
        {"khabar-index", "add", index.path(), dated, "--map", evil},
        {"khabar-index", "add", index.path(), dated, "--catalogue", catalogue},
        {"khabar-index", "add", index.path(), dated, "--timezone", evil},
        {"khabar-index", "remove", index.path(), evil},
        {"khabar-index", "stats", evil},
        {"khabar-index", "check", evil},
        {"khabar-search", evil, "चुनाव"},
        {"khabar-search", index.path(), "शीर्षक"},
        {"khabar-search", index.path(), "\"" + evil},
        {"khabar-search", index.path(), "--explain-query", "a" + evil},
        {"khabar-search", index.path(), "--like", evil},
        {"khabar-search", index.path(), "--facet", "person=" + evil},
        {"khabar-search", index.path(), "--facet", evil, "चुनाव"},
        {"khabar-search", index.path(), "--sort", evil, "चुनाव"},
        {"khabar-search", index.path(), "--explain", evil, "चुनाव"},
        {"khabar-search", index.path(), "--complete", evil},
        {"khabar-search", index.path(), "--topics", topics, "--run", folder / "run"},
        {"khabar-search", index.path(), "--topics", topics, "--run", folder / "run", "--qrels",
         qrels},
        {"khabar-search", index.path(), "--" + evil},
        {"khabar-index", evil},
    };
    for (auto command : commands) {
      CAPTURE(command.back());
      CAPTURE(command[1]);
      command.front() = program(command.front());
      const auto result = run(command, "x");
      CAPTURE(result.err);
      CHECK_FALSE(steers_terminal(result.out));
      CHECK_FALSE(steers_terminal(result.err));
      CHECK(result.exit_code <= 2);
    }
  }

  TEST_CASE("compact and a first build keep rights, and what else stands in the folder") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string articles = folder.write("a.jsonl", R"({"id":"a","title":"चुनाव"})");
    run({program("khabar-index"), "add", index, "-"}, "");
    for (const char* command : {"add", "compact"}) {
      CAPTURE(command);
      folder.write("news.idx/notes.txt", "मेरा");
      fs::create_directories(index + "/mine");
      folder.write("news.idx/mine/deep", "x");
      chmod(index.c_str(), 02710);
      chmod((index + "/postlist.glass").c_str(), 0640);
      auto arguments = std::vector<std::string>{program("khabar-index"), command, index};
      if (arguments[1] == "add") arguments.push_back(articles);
      REQUIRE(run(arguments).exit_code == 0);
      CHECK(mode_of(index) == 02710);
      CHECK(mode_of(index + "/postlist.glass") == 0640);
      CHECK(test::read_file(index + "/notes.txt") == "मेरा");
      CHECK(test::read_file(index + "/mine/deep") == "x");
      CHECK(read_stats(index).articles == 1);
      CHECK_FALSE(fs::exists(index + ".khabar-new"));
    }
  }

  TEST_CASE("add and compact in the folder itself leave no shell in a folder that is gone") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "news.idx");
    const std::string articles = folder.write("a.jsonl", R"({"id":"a","title":"चुनाव"})");
    const auto added =
        shell("cd \"$PATH_OF_INDEX\" && $INDEX add . ../a.jsonl && cat ../a.jsonl && ls iamglass",
              folder / "news.idx");
    CHECK(added.exit_code == 0);
    CHECK(added.out.ends_with("iamglass\n"));
    const auto compacted = shell("cd \"$PATH_OF_INDEX\" && $INDEX compact .", folder / "news.idx");
    CHECK(compacted.exit_code == 2);
    CHECK(compacted.err ==
          ".: error: a new folder takes the place of the one that you stand in; go "
          "to another and run this again\n");
  }

  TEST_CASE("the catalogue and the time zone are kept when all articles were removed") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string catalogue = folder.write(
        "own.jsonl",
        R"({"id":"asha-rawat","type":"person","names":{"hi":"आशा रावत","en":"Asha Rawat"}})"
        "\n");
    const std::string article = R"({"id":"a","body":"Asha Rawat ने मेले का उद्घाटन किया।"})";
    run({program("khabar-index"), "add", index, "-", "--catalogue", catalogue, "--timezone",
         "Asia/Kathmandu"},
        article);
    run({program("khabar-index"), "remove", index, "a"});
    CHECK(run({program("khabar-index"), "add", index, "-"}, article).exit_code == 0);
    CHECK(run({program("khabar-index"), "export", index, "--catalogue"}).out ==
          test::read_file(catalogue));
    CHECK(run({program("khabar-search"), index, "person:\"आशा रावत\""}).exit_code == 0);
    CHECK(run({program("khabar-index"), "add", index, "-", "--timezone", "Asia/Kolkata"}, article)
              .err.find("its articles are filed in Asia/Kathmandu") != std::string::npos);
  }

  TEST_CASE("what a killed run left beside and inside is removed by the next add") {
    test::SmallIndex index({test::article("a", "चुनाव", "मतदान हुआ।")});
    fs::create_directories(index.path() + "/building/segment-3");
    fs::create_directory(index.path() + ".khabar-new");
    fs::create_directory(index.path() + ".khabar-probe");
    CHECK(run({program("khabar-index"), "add", index.path(), "-"}, R"({"id":"b","title":"वर्षा"})")
              .exit_code == 0);
    CHECK_FALSE(fs::exists(index.path() + "/building"));
    CHECK_FALSE(fs::exists(index.path() + ".khabar-new"));
    CHECK_FALSE(fs::exists(index.path() + ".khabar-probe"));
    CHECK(read_stats(index.path()).articles == 2);
  }

  TEST_CASE("a reader of an index that is being built for the first time is told so") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"}, "");
    fs::create_directory(index + "/building");
    const auto found = run({program("khabar-search"), index, "चुनाव"});
    CHECK(found.exit_code == 1);
    CHECK(found.out.find("note: the index is being built: its articles can be found when that is "
                         "done; if no khabar-index add is running, run it again\n") !=
          std::string::npos);
  }

  TEST_CASE("check beside a writer that commits all the time never gives a false alarm") {
    const test::SmallIndex index(test::random_articles(50, 7));
    const auto articles = test::random_articles(400, 8);
    std::atomic<bool> done = false;
    // One writer for all commits: a program that starts holds a copy of the lock for a moment, and
    // a writer that closed and opened the index in that moment would find it in use.
    std::thread writing([&] {
      const Catalogue catalogue = builtin_catalogue();
      DocumentBuilder builder(catalogue);
      IndexWriter writer(index.path());
      for (std::size_t i = 0; !done; i = (i + 1) % articles.size()) {
        writer.put(builder.build(articles[i]));
        writer.commit();
      }
    });
    for (int round = 0; round < 20; ++round) {
      const auto checked = run({program("khabar-index"), "check", index.path()});
      CAPTURE(checked.out);
      CAPTURE(checked.err);
      const bool sound = checked.exit_code == 0 && checked.out == index.path() + ": no faults\n";
      const bool overtaken =
          checked.exit_code == 2 &&
          checked.err == index.path() +
                             ": error: it changes faster than it can be checked; run this again "
                             "when nothing is being added\n";
      CHECK((sound || overtaken));
    }
    done = true;
    writing.join();
  }

  TEST_CASE("check needs no right to write") {
    const TwoArticles index;
    for (const auto& file : fs::directory_iterator(index.path())) {
      chmod(file.path().c_str(), 0444);
    }
    chmod(index.path().c_str(), 0555);
    const test::TemporaryFolder folder;
    std::vector<std::string> command = {program("khabar-index"), "check", index.path()};
    if (getuid() == 0) {
      chmod(fs::path(index.path()).parent_path().c_str(), 0755);
      command.insert(command.begin(), {"/usr/bin/setpriv", "--reuid=65534", "--clear-groups"});
    }
    CHECK(run(command).out == index.path() + ": no faults\n");
    command.back() = index.path();
    command[command.size() - 2] = "compact";
    const auto refused = run(command);
    CHECK(refused.exit_code == 2);
    CHECK(refused.err.find(": error: not permitted: ") != std::string::npos);
    CHECK(refused.err.find("in use") == std::string::npos);
    chmod(index.path().c_str(), 0755);
  }

  TEST_CASE("a catalogue nested 200,000 deep is one bad line, from a file and from an index") {
    const test::TemporaryFolder folder;
    const std::string deep = "{\"id\":" + std::string(200000, '[') + std::string(200000, ']') + "}";
    const std::string catalogue = folder.write("own.jsonl", deep + "\n");
    const std::string index = folder / "news.idx";
    const auto added = run({program("khabar-index"), "add", index, "-", "--catalogue", catalogue},
                           R"({"id":"a","title":"चुनाव"})");
    CHECK(added.exit_code == 0);
    CHECK(added.err.find(catalogue + ":1: warning: ") != std::string::npos);
    CHECK(run({program("khabar-search"), index, "चुनाव"}).exit_code == 0);
  }

  TEST_CASE("nothing in a reference or an escape becomes text that is no clean UTF-8") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"},
        R"({"id":"a&#xaaaaaaaa;","title":"x &#xaaaaaaaa; &#27;[31m &#x9b; &#xd800; \u001b y",)"
        R"("body":"<p>b &#xffffffff; &#0; &#128; &amp;#27; e&#x301;</p>","section":"&#27;",)"
        R"("authors":["&#x7f;A"],"keywords":["&amp;#x9b;k","\u009b"],"language":"\u001bhi",)"
        R"("source":"\u0085s","url":"http://a.example/\u001b"})"
        "\n");
    REQUIRE(read_stats(index).articles == 1);
    CHECK(run({program("khabar-index"), "check", index}).out == index + ": no faults\n");
  }
}

}  // namespace khabar
