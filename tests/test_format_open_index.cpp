// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

const std::vector<Article> kNews = {test::article("a", "चुनाव", "मतदान हुआ।")};

void set_format(const std::string& path, const std::string& format) {
  Xapian::WritableDatabase index = open_to_write(path, Xapian::DB_OPEN);
  index.set_metadata(std::string(schema::kVersionKey), format);
  index.commit();
}

/// Every way in which a program opens an index: arguments after the program's name.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
};

std::vector<Command> all_commands(const std::string& path, const std::string& articles) {
  return {{"khabar-search", {path, "चुनाव"}},
          {"khabar-index", {"add", path, articles}},
          {"khabar-index", {"add", path, articles, "--catalogue", articles}},
          {"khabar-index", {"remove", path, "a"}},
          {"khabar-index", {"stats", path}},
          {"khabar-index", {"check", path}},
          {"khabar-index", {"compact", path}},
          {"khabar-index", {"export", path}},
          {"khabar-index", {"export", "--with-entities", path}},
          {"khabar-index", {"export", "--catalogue", path}}};
}

test::ProcessResult run(const Command& command) {
  std::vector<std::string> arguments = {test::program(command.program)};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  return test::run(arguments);
}

}  // namespace

TEST_SUITE("format/open_index") {
  TEST_CASE("open_index: a newer index asks for an update, an older one is made anew of itself") {
    const test::SmallIndex index(kNews);
    const std::string own = std::to_string(schema::kVersion);

    set_format(index.path(), "999");
    CHECK_THROWS_WITH_AS(open_index(index.path()),
                         (index.path() +
                          ": error: has index format 999, newer than this "
                          "program's " +
                          own + "; update Khabar to read it")
                             .c_str(),
                         Error);
    set_format(index.path(), "2");
    CHECK_THROWS_WITH_AS(open_index(index.path()),
                         (index.path() + ": error: has index format 2, older than this program's " +
                          own + "; make it anew of its own articles: khabar-index export " +
                          index.path() + " | khabar-index add NEW-INDEX -")
                             .c_str(),
                         Error);
    set_format(index.path(), "");
    CHECK_THROWS_WITH_AS(open_index(index.path()),
                         (index.path() + ": error: a Xapian database, but not one made by "
                                         "khabar-index; name another folder")
                             .c_str(),
                         Error);
  }

  TEST_CASE("open_index: where no index is, the message says what is there") {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("news.jsonl", "{}");
    CHECK_THROWS_WITH_AS(
        open_index(file),
        (file + ": error: a file, and an index is a folder; name one made by khabar-index add")
            .c_str(),
        Error);
    const std::string none = folder / "none.idx";
    CHECK_THROWS_WITH_AS(
        open_index(none),
        (none + ": error: no such index; make one: khabar-index add " + none + " ARTICLES.jsonl")
            .c_str(),
        Error);
  }

  TEST_CASE("no program follows a stub in an index's place, or runs what it names") {
    const test::TemporaryFolder folder;
    const test::SmallIndex real(kNews);
    const std::string proof = folder / "executed";
    const std::string articles =
        folder.write("a.jsonl", R"({"id":"b","title":"वर्षा","body":"पानी बरसा।"})");
    struct Case {
      const char* what;
      std::string stub;
    };
    const Case cases[] = {{"a command", "remote :touch " + proof + "\n"},
                          {"another index", "auto " + real.path() + "\n"}};
    const std::string file = folder / "stub.idx";
    const std::string with_file = folder / "folder.idx";
    const std::string beside = folder / "beside.idx";
    for (const auto& c : cases) {
      CAPTURE(c.what);
      folder.write("stub.idx", c.stub);
      fs::remove_all(with_file);
      fs::create_directory(with_file);
      folder.write("folder.idx/XAPIANDB", c.stub);
      fs::remove_all(beside);
      fs::copy(real.path(), beside);
      folder.write("beside.idx/XAPIANDB", c.stub);
      for (const auto& path : {file, with_file, beside}) {
        for (const auto& command : all_commands(path, articles)) {
          CAPTURE(path);
          CAPTURE(command.arguments.front());
          const auto result = run(command);
          CHECK(result.exit_code == 2);
          CHECK(result.out.empty());
          const std::string expected =
              path == file ? path +
                                 ": error: a file, and an index is a folder; name one made by "
                                 "khabar-index add\n"
                           : path +
                                 ": error: holds a file XAPIANDB, which leads to other databases "
                                 "and is not followed; name a folder made by khabar-index add\n";
          CHECK(result.err.ends_with(expected));  // a bad catalogue is told of before
        }
      }
      CHECK_FALSE(fs::exists(proof));
    }
    CHECK(open_index(real.path()).get_doccount() == 1);
  }
}

}  // namespace khabar
