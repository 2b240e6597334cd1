// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/word_scores.h"

namespace khabar {
namespace {

/// Articles of equal length with these terms each, numbered from 1.
Xapian::WritableDatabase make_index(const std::vector<std::vector<std::string>>& articles) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& terms : articles) {
    Xapian::Document document;
    document.add_term("padding", 20 - static_cast<Xapian::termcount>(terms.size()));
    for (const auto& term : terms) document.add_term(term);
    index.add_document(document);
  }
  return index;
}

const std::vector<std::vector<std::string>> kArticles = {
    {"चुनाव"}, {"चुनाव", "aayog"}, {"चुनाव्"}, {"chunav"}, {"चुनाव", "chunav"}, {}, {}, {}, {}, {}};

std::map<Xapian::docid, float> weights_of(const std::vector<ScoredArticle>& scored) {
  std::map<Xapian::docid, float> weights;
  for (const auto& [article, weight] : scored) weights[article] = weight;
  return weights;
}

constexpr auto kGoOn = [] {};

}  // namespace

TEST_SUITE("match/word_scores") {
  TEST_CASE("WordScores: a rare misspelling weighs no more than the word") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    WordScores scores(index, bm25, scratch);
    scores.add({{"चुनाव", 1}, {"चुनाव्", 0.9}}, {}, 0, 1, kGoOn);
    auto weights = weights_of(scores.articles({}));
    CHECK(weights.size() == 4);
    CHECK(weights[3] < weights[1]);
    CHECK(weights[3] == doctest::Approx(0.9F * weights[1]));
  }

  TEST_CASE("WordScores: two spellings in one article count once, the nearest decides") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    WordScores scores(index, bm25, scratch);
    scores.add({{"चुनाव", 1}, {"chunav", 0.5}}, {}, 0, 1, kGoOn);
    auto weights = weights_of(scores.articles({}));
    CHECK(weights[5] > weights[1]);
    CHECK(weights[5] < 1.5F * weights[1]);
    CHECK(weights[4] == doctest::Approx(0.5F * weights[1]));
  }

  TEST_CASE("WordScores: what counts beside a word does not count on top of it") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    WordScores scores(index, bm25, scratch);
    scores.add({{"चुनाव", 1}, {"chunav", 1, true}}, {}, 0, 1, kGoOn);
    auto weights = weights_of(scores.articles({}));
    CHECK(weights[5] == doctest::Approx(weights[1]));
  }

  TEST_CASE("WordScores: coverage tells how many articles have which words") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    WordScores scores(index, bm25, scratch);
    scores.add({{"aayog", 1}}, {}, 0, 1, kGoOn);
    scores.add({{"चुनाव", 1}}, {}, 0, 1, kGoOn);
    const WordCoverage coverage = scores.coverage();
    CHECK(coverage.with_set == std::vector<std::size_t>{7, 0, 2, 1});
    CHECK(coverage.with_any == std::vector<std::size_t>{10, 3, 1});
    CHECK(scores.articles({2}).front().article == 2);
    CHECK(scores.articles({2}).size() == 1);
    CHECK(scores.articles({}).size() == 3);
    CHECK(scores.articles({1, {false, false, true, false}}).size() == 2);
  }

  TEST_CASE("WordScores: kept to the articles of the first word, these weigh what they did") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    const auto ask = [&](bool is_kept) {
      WordScores scores(index, bm25, scratch);
      scores.add({{"chunav", 1}}, {8}, 3, 1, kGoOn);
      if (is_kept) scores.keep_to_met();
      scores.add({{"चुनाव", 1}, {"चुनाव्", 0.9}}, {4, 9}, 5, 1, kGoOn);
      return std::pair(scores.coverage(), weights_of(scores.articles({})));
    };
    const auto [all_coverage, all] = ask(false);
    const auto [coverage, kept] = ask(true);
    CHECK(all.size() == 7);
    REQUIRE(kept.size() == 3);
    for (const auto& [article, weight] : kept) CHECK(weight == all.at(article));
    constexpr std::size_t kFirst = 1;
    constexpr std::size_t kSecond = 2;
    CHECK(coverage.with_set[kFirst] == all_coverage.with_set[kFirst]);
    CHECK(coverage.with_set[kFirst | kSecond] == all_coverage.with_set[kFirst | kSecond]);
    CHECK(coverage.with_set[kSecond] == 0);
  }

  TEST_CASE("WordScores: articles given by number have the word as well") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    WordScores scores(index, bm25, scratch);
    scores.add({{"चुनाव", 1}}, {7}, 0, 1, kGoOn);
    CHECK(weights_of(scores.articles({})).contains(7));
  }

  TEST_CASE("scored_articles: a query of these articles with these weights") {
    const auto index = make_index(kArticles);
    Xapian::Enquire enquire(index);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, scored_articles({{2, 3.F}, {5, 4.F}}),
                                    Xapian::Query("chunav")));
    const auto matches = enquire.get_mset(0, 10);
    REQUIRE(matches.size() == 1);
    CHECK(*matches[0] == 5);
    CHECK(matches[0].get_weight() == doctest::Approx(4));
  }

  TEST_CASE("WordScores: what one question leaves is nothing to the next") {
    const auto index = make_index(kArticles);
    const Bm25 bm25(index, ArticleColumns::read(index));
    WordScratch scratch(index);
    const auto ask = [&] {
      WordScores scores(index, bm25, scratch);
      scores.add({{"चुनाव", 1}}, {}, 0, 1, kGoOn);
      return weights_of(scores.articles({}));
    };
    const auto first = ask();
    {
      WordScores others(index, bm25, scratch);
      others.add({{"चुनाव्", 1}}, {}, 0, 2, kGoOn);
      others.add({{"चुनाव", 0.5}}, {}, 0, 1, kGoOn);
    }
    CHECK(ask() == first);
  }
}

}  // namespace khabar
