// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/shell/save.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

std::vector<Hit> two_hits() {
  Hit first;
  first.id = "a";
  first.title = "बाढ़";
  Hit second;
  second.id = "b";
  second.title = "राहत";
  return {first, second};
}

}  // namespace

TEST_SUITE("shell/save") {
  TEST_CASE("save_hits: JSON Lines or CSV by the name's ending") {
    const test::TemporaryFolder folder;
    save_hits(two_hits(), folder / "a.jsonl", Overwrite::refuse);
    const std::string lines = test::read_file(folder / "a.jsonl");
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    CHECK(lines.starts_with(R"({"id":"a","title":"बाढ़",)"));
    save_hits(two_hits(), folder / "a.csv", Overwrite::refuse);
    CHECK(test::read_file(folder / "a.csv").starts_with("\xef\xbb\xbfid,title,"));
  }

  TEST_CASE("save_hits: a file that is there stays, unless it may be replaced") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("a.csv", "mine");
    CHECK_THROWS_WITH_AS(save_hits(two_hits(), path, Overwrite::refuse),
                         (path + ": error: is there already; to replace it: save! " + path).c_str(),
                         Error);
    CHECK(test::read_file(path) == "mine");
    save_hits(two_hits(), path, Overwrite::allow);
    CHECK(test::read_file(path).starts_with("\xef\xbb\xbfid,"));
  }

  TEST_CASE("save_hits: names it cannot use are told") {
    const test::TemporaryFolder folder;
    const std::string text = folder / "a.txt";
    CHECK_THROWS_WITH_AS(
        save_hits({}, text, Overwrite::refuse),
        (text + ": error: the name ends in neither .jsonl nor .csv; choose one").c_str(), Error);
    const std::string nowhere = folder / "none/a.csv";
    CHECK_THROWS_WITH_AS(
        save_hits({}, nowhere, Overwrite::refuse),
        (nowhere +
         ": error: cannot be written: No such file or directory; name a file in a folder that you "
         "may write to")
            .c_str(),
        Error);
  }
}

}  // namespace khabar
