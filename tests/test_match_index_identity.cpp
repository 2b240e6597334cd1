// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/write/index_replacement.h"
#include "searcher/match/index_identity.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

}  // namespace

TEST_SUITE("match/index_identity") {
  TEST_CASE("has_changed: not while nothing happens, but after a commit") {
    test::SmallIndex index({article("a", "बाढ़", "")});
    OpenedIndex opened = open_identified(index.path());
    CHECK_FALSE(has_changed(opened, index.path()));
    CHECK_FALSE(has_changed(opened, index.path()));
    index.add({article("b", "सूखा", "")});
    CHECK(has_changed(opened, index.path()));
  }

  TEST_CASE("has_changed: another folder of the same revision stands at the path") {
    const test::SmallIndex index({article("a", "बाढ़", "")});
    const test::SmallIndex other({article("b", "सूखा", "")});
    OpenedIndex opened = open_identified(index.path());
    REQUIRE(open_identified(other.path()).identity.revision == opened.identity.revision);
    IndexReplacement replacement(index.path());
    std::filesystem::copy(other.path(), replacement.folder());
    replacement.put_in_place();
    CHECK(has_changed(opened, index.path()));
    CHECK(open_identified(index.path()).identity.uuid ==
          open_identified(other.path()).identity.uuid);
  }

  TEST_CASE("has_changed: another index was copied into the very folder") {
    const test::SmallIndex index({article("a", "बाढ़", "")});
    const test::SmallIndex other({article("b", "सूखा", "")});
    OpenedIndex opened = open_identified(index.path());
    std::filesystem::copy(other.path(), index.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    REQUIRE(identify_folder(index.path()).inode == opened.identity.folder.inode);
    CHECK(has_changed(opened, index.path()));
  }
}

}  // namespace khabar
