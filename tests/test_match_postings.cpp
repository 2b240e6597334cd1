// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/field_terms.h"
#include "searcher/match/postings.h"
#include "searcher/match/word_order_source.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;
using test::SmallIndex;

}  // namespace

TEST_SUITE("match/postings") {
  TEST_CASE(
      "find: words in a row are read once, and told apart by fields and by how many will do") {
    const SmallIndex small({article("a", "लोक सभा", "सभा में लोक आए।"),
                            article("b", "राज्य सभा", "लोक सभा में कहा।"),
                            article("c", "सभा", "लोक कथा।")});
    const Xapian::Database index(small.path());
    const Bm25 bm25(index, ArticleColumns::read(index));
    int read = 0;
    const auto in_row = [&](QueryField field) {
      const std::vector<std::vector<WordSignature>> words = {{sign_word("लोक", "लोक")},
                                                             {sign_word("सभा", "सभा")}};
      const TextFieldSet fields = text_field_set(field);
      const XQuery both(XQuery::OP_AND, any_exact({"लोक"}, field), any_exact({"सभा"}, field));
      return in_order(both, {{{"लोक"}, {"सभा"}}, false, 0, fields},
                      [&read, words, fields](const WordSequence& sequence) {
                        ++read;
                        return sequence.has_phrase(words, fields);
                      });
    };
    KnownRows rows{std::size_t{1} << 20};
    const auto postings = local_postings(index, bm25, nullptr, &rows);

    const auto found = postings->find(in_row(QueryField::any), 10);
    CHECK(found.count == 2);
    CHECK(read == 3);
    CHECK(postings->find(in_row(QueryField::any), 10).articles == found.articles);
    CHECK(read == 3);

    CHECK(postings->find(in_row(QueryField::any), 1).count == 1);
    CHECK(postings->find(in_row(QueryField::title), 10).count == 1);
    CHECK(read > 3);
    const auto forgetful = local_postings(index, bm25);
    CHECK(forgetful->find(in_row(QueryField::any), 10).articles == found.articles);
  }
}

}  // namespace khabar
