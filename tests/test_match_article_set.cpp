// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/article_set.h"

namespace khabar {
namespace {

std::vector<Xapian::docid> visited(const ArticleSet& set) {
  std::vector<Xapian::docid> articles;
  std::vector<Xapian::docid> fetched;
  set.for_each(
      {}, [&](Xapian::docid article) { fetched.push_back(article); },
      [&](Xapian::docid article) {
        articles.push_back(article);
        CHECK(fetched.size() >= articles.size());  // before it is visited
      });
  CHECK(fetched == articles);
  return articles;
}

TEST_SUITE("match/article_set") {
  TEST_CASE("ArticleSet: articles come by docid, each once, in whatever order they were added") {
    ArticleSet set(1000);
    for (const Xapian::docid article : {999U, 64U, 1U, 63U, 64U, 128U, 0U}) set.add(article);
    CHECK(visited(set) == std::vector<Xapian::docid>{0, 1, 63, 64, 128, 999});
  }

  TEST_CASE("ArticleSet: a set of all articles has each of them") {
    constexpr Xapian::docid kNumbers = 321;
    ArticleSet set(kNumbers);
    std::vector<Xapian::docid> all;
    for (Xapian::docid article = 0; article < kNumbers; ++article) {
      set.add(article);
      all.push_back(article);
    }
    CHECK(visited(set) == all);
  }

  TEST_CASE("ArticleSet: the next article is the first that was added, from one on") {
    ArticleSet set(1000);
    for (const Xapian::docid article : {3U, 63U, 64U, 700U}) set.add(article);
    std::vector<Xapian::docid> met;
    for (Xapian::docid at = set.next(0); at < 1000; at = set.next(at + 1)) {
      CHECK(set.has(at));
      met.push_back(at);
    }
    CHECK(met == std::vector<Xapian::docid>{3, 63, 64, 700});
    CHECK(set.next(63) == 63);
    CHECK(set.next(701) > 1000);
    CHECK(set.next(5000) > 5000);
    CHECK_FALSE(set.has(4));
    CHECK_FALSE(set.has(5000));
  }

  TEST_CASE("ArticleSet: what was cleared is empty") {
    ArticleSet set(65);
    set.add(64);
    set.clear({});
    CHECK(visited(set).empty());
  }
}

}  // namespace
}  // namespace khabar
