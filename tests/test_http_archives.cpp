// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/http/archives.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("http/archives") {
  TEST_CASE("read_places: a name before =, else the folder's") {
    const std::vector<ArchivePlace> expected = {
        {"hindi", "/data/h.idx"}, {"news", "/data/news.idx/"}, {"b", "./a=/b.idx"}};
    CHECK(read_places({"hindi=/data/h.idx", "/data/news.idx/", "./a=/b.idx"}) == expected);
  }

  TEST_CASE("read_places: a name that is none in an address, and one that is there twice") {
    CHECK_THROWS_WITH_AS(read_places({"ख़बर.idx"}),
                         "INDEX: error: \"ख़बर\" cannot name an archive in addresses; write "
                         "NAME=ख़बर.idx with ASCII letters, digits, - and _",
                         Error);
    CHECK_THROWS_WITH_AS(read_places({"a/x.idx", "b/x.idx"}),
                         "INDEX: error: two archives are named \"x\"; write NAME=INDEX with a name "
                         "of its own for each",
                         Error);
  }

  TEST_CASE("find: each by its name, all together without one") {
    const test::SmallIndex one({test::article("a", "Rail strike", "Trains stood.")});
    const test::SmallIndex two({test::article("a", "Rail budget", "Trains cost.")});
    const Archives archives(read_places({"one=" + one.path(), "two=" + two.path()}));
    CHECK(archives.find("one")->article_count() == 1);
    CHECK(archives.find("")->article_count() == 2);
    CHECK(archives.find("three") == nullptr);
    CHECK(archives.names() == std::vector<std::string>{"one", "two"});
  }

  TEST_CASE("reopen: what cannot be opened again leaves what is open") {
    const test::SmallIndex index({test::article("a", "Rail strike", "Trains stood.")});
    Archives archives(read_places({"one=" + index.path()}));
    const auto before = archives.find("one");
    archives.reopen();
    const auto after = archives.find("one");
    CHECK(before != after);
    std::filesystem::rename(index.path(), index.path() + ".gone");
    CHECK_THROWS_AS(archives.reopen(), Error);
    CHECK(archives.find("one") == after);
  }
}

}  // namespace khabar
