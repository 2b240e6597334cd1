// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "searcher/match/liftable.h"
#include "searcher/match/word_order_source.h"
#include "searcher/match/word_scores.h"

namespace khabar {
namespace {

constexpr double kShare = 0.1;
constexpr double kMost = 2;

/// An index whose i-th article is of story[i], where that is not 0.
Xapian::WritableDatabase with_stories(const std::vector<int>& stories) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const int story : stories) {
    Xapian::Document document;
    if (story != 0) document.add_value(schema::kStorySlot, "s" + std::to_string(story));
    index.add_document(document);
  }
  return index;
}

/// The best of what is lifted: of each story its best, with all weights of its copies.
struct Shown {
  Xapian::docid article = 0;
  double score = 0;
  std::vector<double> weights;
  friend bool operator==(const Shown&, const Shown&) = default;
};

using Lifts = std::map<Xapian::docid, double>;

std::vector<Shown> shown(const std::vector<ScoredArticle>& matches, const Lifts& lifts,
                         const std::vector<double>& values, const StoryColumn* stories,
                         std::size_t wanted) {
  std::vector<Shown> all;
  double best = 0;
  for (const auto& match : matches) {
    const auto lift = lifts.find(match.article);
    const double weight = match.weight + (lift == lifts.end() ? 0 : lift->second);
    best = std::max(best, weight);
    all.push_back({match.article, weight, {weight}});
  }
  for (auto& one : all) one.score += kShare * best * values[one.article];
  std::sort(all.begin(), all.end(), [](const Shown& a, const Shown& b) {
    return a.score != b.score ? a.score > b.score : a.article < b.article;
  });
  std::vector<Shown> once;
  for (const auto& one : all) {
    const auto story = stories == nullptr ? 0 : stories->story(one.article);
    const auto first = std::find_if(once.begin(), once.end(), [&](const Shown& other) {
      return story != 0 && stories->story(other.article) == story;
    });
    if (first == once.end()) {
      once.push_back(one);
    } else {
      first->weights.push_back(one.weights.front());
    }
  }
  once.resize(std::min(once.size(), wanted));
  return once;
}

}  // namespace

TEST_SUITE("match/liftable") {
  TEST_CASE("the best are as if all were lifted, with stories and signals (seeded)") {
    std::mt19937 random(11);
    std::size_t spared = 0;
    for (int round = 0; round < 300; ++round) {
      CAPTURE(round);
      const auto count = static_cast<Xapian::docid>(1 + random() % 60);
      std::vector<int> story;
      std::vector<double> values = {0};
      std::vector<ScoredArticle> matches;
      Lifts lifts;
      for (Xapian::docid article = 1; article <= count; ++article) {
        story.push_back(static_cast<int>(random() % 3 == 0 ? 1 + random() % 5 : 0));
        values.push_back(static_cast<double>(random() % 9) / 8);
        if (random() % 4 == 0) continue;
        matches.push_back({article, static_cast<float>(random() % 80) / 4});
        if (random() % 2 == 0) lifts[article] = kMost * static_cast<double>(random() % 9) / 8;
      }
      const Xapian::WritableDatabase index = with_stories(story);
      const StoryColumn column(index);
      const StoryColumn* stories = random() % 2 == 0 ? &column : nullptr;
      const std::size_t wanted = random() % 20;

      const auto among = liftable(matches, {wanted, kMost, kShare, stories});

      Lifts some;
      for (const auto& match : among) {
        if (lifts.contains(match.article)) some[match.article] = lifts[match.article];
      }
      spared += matches.size() - among.size();
      CHECK(shown(matches, some, values, stories, wanted) ==
            shown(matches, lifts, values, stories, wanted));
    }
    CHECK(spared > 1000);
  }

  TEST_CASE("where nothing is wanted nothing rises, where nothing has a weight all may") {
    CHECK(liftable({{1, 2}, {2, 1}}, {}).empty());
    CHECK(liftable({{1, 0}, {2, 0}}, {1, kMost, kShare, nullptr}).size() == 2);
    const double unknown = highest_weight(nullptr, Xapian::Database(), Bm25());
    CHECK(liftable({{1, 2}, {2, 1}}, {1, unknown, 0, nullptr}).size() == 2);
  }

  TEST_CASE("a highest weight is that of the most frequent form, of all parts, and of no less") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    for (int article = 0; article < 20; ++article) {
      Xapian::Document document;
      document.add_term("the");
      if (article < 9) document.add_term("budget", 3);
      if (article < 4) document.add_term("budgets");
      if (article == 0) document.add_term("cotton");
      index.add_document(document);
    }
    const Bm25 bm25(index, ArticleColumns::read(index));
    const std::vector<XQuery> forms = {XQuery("budget"), XQuery("budgets")};
    const XQuery word(XQuery::OP_SYNONYM, forms.begin(), forms.end());
    const XQuery both(XQuery::OP_AND, word, XQuery("cotton"));
    const XQuery lift(XQuery::OP_SCALE_WEIGHT,
                      in_order(both, {}, [](const WordSequence&) { return true; }), 0.5);

    const double highest = highest_weight(lift.plan(), index, bm25);

    CHECK(highest == doctest::Approx((bm25.highest(9) + bm25.highest(1)) / 2));
    CHECK(std::isinf(highest_weight(nullptr, index, bm25)));
    CHECK(std::isinf(highest_weight(scored_articles({{1, 2}}).plan(), index, bm25)));
  }
}

}  // namespace khabar
