// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/reader_pool.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

}  // namespace

TEST_SUITE("engine/reader_pool") {
  TEST_CASE("take: readers of one revision share what is loaded of it, and are used again") {
    const test::SmallIndex index({article("a", "बाढ़", "")});
    ReaderPool pool(index.path());
    const Reader* used = nullptr;
    {
      const auto first = pool.take();
      const auto second = pool.take();
      CHECK(&*first != &*second);
      CHECK((*first).revision == (*second).revision);
      CHECK((*first).opened.identity == (*first).snapshot().identity());
      used = &*first;
    }
    const auto third = pool.take();
    const auto fourth = pool.take();
    CHECK((&*third == used || &*fourth == used));
  }

  TEST_CASE("take: after a commit all is of the new revision; a held reader keeps the old one") {
    test::SmallIndex index({article("a", "बाढ़", "")});
    ReaderPool pool(index.path());
    const auto old = pool.take();
    const auto old_revision = (*old).revision;
    index.add({article("b", "सूखा", "")});

    const auto newer = pool.take();

    CHECK((*newer).revision != old_revision);
    CHECK((*newer).index().get_doccount() == 2);
    CHECK((*old).revision == old_revision);
    CHECK((*old).index().get_doccount() == 1);
    CHECK(&(*newer).snapshot().catalogue() == &old_revision->snapshot.catalogue());
  }
}

}  // namespace khabar
