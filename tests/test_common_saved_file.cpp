// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/saved_file.h"
#include "tests/support/temporary_folder.h"

namespace khabar {

namespace fs = std::filesystem;

TEST_SUITE("common/saved_file") {
  TEST_CASE("a file that is not kept leaves what stood there, and nothing beside it") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("hits.jsonl", "पुराना");
    {
      SavedFile file(path);
      file.out() << "आधा";
    }
    CHECK(test::read_file(path) == "पुराना");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
  }

  TEST_CASE("keep: the new one is there, with the rights of the old one; a link stays a link") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("hits.jsonl", "पुराना");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(path, folder / "link");
    SavedFile file(folder / "link");
    file.out() << "नया";
    file.keep();
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(test::read_file(path) == "नया");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  }

  TEST_CASE("a full disk is told with its reason") {
    SavedFile file("/dev/full");
    file.out() << "पाठ";
    CHECK_THROWS_WITH_AS(file.keep(),
                         "/dev/full: error: cannot be written: No space left on device; make room "
                         "and run this again",
                         Error);
  }

  TEST_CASE("a folder that is not there is told") {
    CHECK_THROWS_WITH_AS(SavedFile("/nowhere/a.csv"),
                         "/nowhere/a.csv: error: cannot be written: No such file or directory; "
                         "name a file in a folder that you may write to",
                         Error);
  }

  TEST_CASE("a new file by its bare name, in the folder where the program runs") {
    const test::TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    {
      SavedFile file("new.txt");
      file.out() << "whole";
      CHECK_NOTHROW(file.keep());
    }
    std::filesystem::current_path(before);
    CHECK(test::read_file(folder / "new.txt") == "whole");
  }
}

}  // namespace khabar
