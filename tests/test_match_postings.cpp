// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/field_terms.h"
#include "searcher/match/postings.h"
#include "searcher/match/word_order_source.h"
#include "searcher/match/word_scores.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;
using test::SmallIndex;

/// लोक सभा in a row, of articles that have both words.
class LokSabha {
 public:
  explicit LokSabha(const Xapian::Database& index, KnownRows* rows = nullptr)
      : index_(index),
        bm25_(index, ArticleColumns::read(index)),
        postings_(local_postings(index_, bm25_, nullptr, rows)) {}

  XQuery phrase() {
    return postings_->in_order(
        XQuery(XQuery::OP_AND, XQuery("लोक"), XQuery("सभा")), {{{"लोक"}, {"सभा"}}, false, 0, {}},
        [this](const WordSequence& sequence) {
          ++read_;
          return sequence.has_phrase({{sign_word("लोक", "लोक")}, {sign_word("सभा", "सभा")}},
                                     text_field_set(QueryField::any));
        });
  }

  ApartArticles find(QueryField field, Xapian::doccount limit) {
    const std::vector<std::vector<WordSignature>> words = {{sign_word("लोक", "लोक")},
                                                           {sign_word("सभा", "सभा")}};
    const TextFieldSet fields = text_field_set(field);
    const XQuery both(XQuery::OP_AND, any_exact({"लोक"}, field), any_exact({"सभा"}, field));
    const XQuery in_row = in_order(both, {{{"लोक"}, {"सभा"}}, false, 0, fields},
                                   [this, words, fields](const WordSequence& sequence) {
                                     ++read_;
                                     return sequence.has_phrase(words, fields);
                                   });
    return postings_->find_row(both, in_row, limit);
  }

  /// How many times the order of an article's words was read.
  int read() const { return read_; }

 private:
  const Xapian::Database index_;
  Bm25 bm25_;
  std::unique_ptr<const Postings> postings_;
  int read_ = 0;
};

std::vector<Xapian::docid> matches(const Xapian::Database& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  const auto found = enquire.get_mset(0, index.get_doccount());
  std::vector<Xapian::docid> articles(found.begin(), found.end());
  std::sort(articles.begin(), articles.end());
  return articles;
}

/// Articles that have लोक and सभा, the first `in_row` of them one after the other.
std::vector<Article> many(std::size_t all, std::size_t in_row) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < all; ++i) {
    const std::string id = std::to_string(i);
    articles.push_back(article(id, id, i < in_row ? "लोक सभा में" : "सभा में लोक"));
  }
  return articles;
}

}  // namespace

TEST_SUITE("match/postings") {
  TEST_CASE("find_row: words in a row, told apart by fields and by how many will do") {
    const SmallIndex small({article("a", "लोक सभा", "सभा में लोक आए।"),
                            article("b", "राज्य सभा", "लोक सभा में कहा।"),
                            article("c", "सभा", "लोक कथा।")});
    const Xapian::Database index(small.path());
    KnownRows rows;
    LokSabha remembering(index, &rows);

    const auto found = remembering.find(QueryField::any, 10);
    CHECK(found.count == 2);
    const int read = remembering.read();
    CHECK(remembering.find(QueryField::any, 10).articles == found.articles);
    CHECK(remembering.read() == read);  // it was remembered

    CHECK(remembering.find(QueryField::any, 1).count == 1);
    CHECK(remembering.find(QueryField::title, 10).count == 1);
    CHECK(remembering.read() > read);
    CHECK(LokSabha(index).find(QueryField::any, 10).articles == found.articles);
  }

  TEST_CASE("find_row: words that stand side by side by chance only are not read any further") {
    constexpr std::size_t kFew = kRowSample - 1;
    const SmallIndex few(many(kFew, 1));
    CHECK(LokSabha(Xapian::Database(few.path())).find(QueryField::any, 10).count == 1);

    const SmallIndex chance(many(std::size_t{2} * kRowSample, 3));
    LokSabha by_chance(Xapian::Database(chance.path()));
    CHECK(by_chance.find(QueryField::any, 10).count == 0);
    CHECK(by_chance.read() == kRowSample);

    const SmallIndex compound(many(std::size_t{2} * kRowSample, 4));
    CHECK(LokSabha(Xapian::Database(compound.path())).find(QueryField::any, 10).count == 4);
  }

  TEST_CASE(
      "in_order: what is known of a phrase is not looked up again, whatever is asked with it") {
    const SmallIndex small(many(300, 100));
    const Xapian::Database index(small.path());
    KnownRows rows;
    rows.least = 1;
    LokSabha remembering(index, &rows);
    LokSabha forgetful(index);
    const auto odd = [](const XQuery& phrase) {
      std::vector<ScoredArticle> articles;
      for (Xapian::docid article = 1; article <= 300; article += 2)
        articles.push_back({article, 0});
      return XQuery(XQuery::OP_FILTER, phrase, scored_articles(std::move(articles)));
    };
    const auto without = [](const XQuery& phrase) {
      return XQuery(XQuery::OP_AND_NOT, XQuery("सभा"), phrase);
    };

    CHECK(matches(index, odd(remembering.phrase())) == matches(index, odd(forgetful.phrase())));
    CHECK(remembering.read() == 150);
    CHECK(matches(index, remembering.phrase()) == matches(index, forgetful.phrase()));
    CHECK(remembering.read() == 300);
    CHECK(matches(index, remembering.phrase()).size() == 100);
    CHECK(matches(index, without(remembering.phrase())) ==
          matches(index, without(forgetful.phrase())));
    CHECK(remembering.read() == 300);

    rows.least = 301;  // fewer articles have both words
    CHECK(matches(index, remembering.phrase()).size() == 100);
    CHECK(remembering.read() == 600);
  }

  TEST_CASE("RecentPhrases: the phrases that were asked last are known") {
    RecentPhrases phrases;
    const auto first = phrases.of("first", 100);
    first->note(7, true);
    first->note(64, false);
    for (std::size_t i = 1; i < RecentPhrases::kMost; ++i) phrases.of(std::to_string(i), 100);
    CHECK(phrases.of("first", 100) == first);
    CHECK(first->find(7) == true);
    CHECK(first->find(64) == false);
    CHECK(first->find(8) == std::nullopt);
    CHECK(first->find(1000) == std::nullopt);

    phrases.of("one more", 100);
    CHECK(phrases.of("first", 100) == first);
    CHECK(phrases.of("1", 100)->find(7) == std::nullopt);  // "1" was the oldest, and is anew
  }
}

}  // namespace khabar
