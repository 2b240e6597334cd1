// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/write/seen_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

const Article kOld = test::article("a", "मतदान", "पहला पाठ");
const Article kNew = test::article("a", "मतदान", "दूसरा पाठ");

SeenArticles::Copy note(SeenArticles& seen, const Article& article) {
  const StoredArticle stored(article);
  return seen.note(stored.id_term, stored.fingerprint);
}

}  // namespace

TEST_SUITE("write/seen_articles") {
  TEST_CASE("note: each copy is compared to the one before it") {
    SeenArticles seen;
    CHECK_FALSE(seen.holds(kOld));
    CHECK(note(seen, kOld) == SeenArticles::Copy::first);
    CHECK(note(seen, kOld) == SeenArticles::Copy::same);
    CHECK(note(seen, kNew) == SeenArticles::Copy::changed);
    CHECK(seen.holds(kNew));
    CHECK_FALSE(seen.holds(kOld));
    CHECK(note(seen, kOld) == SeenArticles::Copy::changed);
  }

  TEST_CASE("load: the articles of an index count as noted") {
    const test::SmallIndex index({kOld, test::article("b", "वर्षा", "तीसरा पाठ")});
    SeenArticles seen;
    seen.load(Xapian::Database(index.path()));
    CHECK(seen.holds(kOld));
    CHECK(note(seen, kNew) == SeenArticles::Copy::changed);
  }
}

}  // namespace khabar
