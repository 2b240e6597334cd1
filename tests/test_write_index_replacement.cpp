// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "indexer/write/index_replacement.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// The folders in `folder`, and nothing else, are those of one index.
bool holds_only(const test::TemporaryFolder& folder, const std::string& name) {
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (entry.path().filename() != name) return false;
  }
  return fs::exists(folder / name);
}

}  // namespace

TEST_SUITE("write/index_replacement") {
  TEST_CASE("put_in_place: the new version stands where the old one was, nothing else is left") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "news.idx");
    folder.write("news.idx/old.glass", "पुराना");
    IndexReplacement replacement(folder / "news.idx/");
    REQUIRE(replacement.possible());
    fs::create_directory(replacement.folder());
    std::ofstream(replacement.folder() + "/new") << "नया";

    replacement.put_in_place();

    CHECK(fs::exists(folder / "news.idx/new"));
    CHECK_FALSE(fs::exists(folder / "news.idx/old.glass"));
    CHECK(holds_only(folder, "news.idx"));
  }

  TEST_CASE("an index behind a symbolic link is replaced where it is; the link stays") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "disk");
    fs::create_directory(folder / "disk/news.idx");
    fs::create_directory_symlink(folder / "disk/news.idx", folder / "link.idx");
    IndexReplacement replacement(folder / "link.idx");
    fs::create_directory(replacement.folder());
    std::ofstream(replacement.folder() + "/new") << "नया";

    replacement.put_in_place();

    CHECK(fs::is_symlink(folder / "link.idx"));
    CHECK(fs::exists(folder / "link.idx/new"));
  }

  TEST_CASE("what an interrupted replacement left is removed") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "news.idx");
    fs::create_directory(folder / "news.idx.khabar-new");
    folder.write("news.idx.khabar-new/half.glass", "आधा");

    const IndexReplacement replacement(folder / "news.idx");

    CHECK(holds_only(folder, "news.idx"));
  }

  TEST_CASE("a folder that is not there is named") {
    CHECK_THROWS_WITH(IndexReplacement("/nowhere/news.idx"),
                      "/nowhere/news.idx: error: cannot be used: No such file or directory");
  }

  TEST_CASE("possible: not for a mount point") {
    CHECK_FALSE(IndexReplacement("/proc").possible());
  }
}

}  // namespace khabar
