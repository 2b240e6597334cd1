// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/lifted_hits.h"

namespace khabar {
namespace {

/// Speaks for articles as a table says, by docid.
class TableSignal : public Signal {
 public:
  explicit TableSignal(std::vector<double> values) : values_(std::move(values)) {}
  double value(Xapian::docid article) const override { return values_[article]; }
  double share() const override { return 0.1; }

 private:
  std::vector<double> values_;
};

using Matches = std::vector<Match>;

/// What a sort of all lifted matches gives.
Matches sort_all(Matches matches, const Signal& signal, std::size_t limit) {
  double best = 0;
  for (const auto& match : matches) best = std::max(best, match.weight);
  for (auto& match : matches) match.weight += signal.most(best) * signal.value(match.article);
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.article < b.article;
  });
  matches.resize(std::min(matches.size(), limit));
  return matches;
}

}  // namespace

TEST_SUITE("match/lifted_hits") {
  TEST_CASE("a late best score raises the lift of what was visited before it") {
    const TableSignal signal({0, 0, 1, 0});
    LiftedHits hits(2, {&signal});
    for (const Match match : {Match{1, 6}, Match{2, 1}, Match{3, 100}}) hits.visit(match);
    CHECK(hits.result() == Matches{{3, 100}, {2, 11}});
  }

  TEST_CASE("where nothing has a score, the signal orders") {
    const TableSignal signal({0, 0.25, 1, 0.5});
    LiftedHits hits(2, {&signal});
    for (Xapian::docid article = 1; article <= 3; ++article) hits.visit({article, 0});
    CHECK(hits.result() == Matches{{2, 1}, {3, 0.5}});
  }

  TEST_CASE("the best are those of a full sort, whole or merged of two parts (seeded)") {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> weight(0, 40);
    std::uniform_int_distribution<int> eighth(0, 8);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      const auto count = static_cast<Xapian::docid>(1 + random() % 60);
      const std::size_t limit = random() % 20;
      std::vector<double> values = {0};
      Matches matches;
      for (Xapian::docid article = 1; article <= count; ++article) {
        values.push_back(eighth(random) / 8.0);
        matches.push_back({article, static_cast<double>(weight(random))});
      }
      const TableSignal signal(values);
      LiftedHits whole(limit, {&signal});
      LiftedHits first(limit, {&signal});
      LiftedHits second(limit, {&signal});
      for (const auto& match : matches) {
        whole.visit(match);
        (match.article <= count / 2 ? first : second).visit(match);
      }
      first.merge(second);
      const Matches expected = sort_all(matches, signal, limit);
      CHECK(whole.result() == expected);
      CHECK(first.result() == expected);
    }
  }
}

}  // namespace khabar
