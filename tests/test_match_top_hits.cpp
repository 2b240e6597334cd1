// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "common/format/article_columns.h"
#include "searcher/match/top_hits.h"

namespace khabar {
namespace {

/// Articles 1, 2 …: their weights and dates.
struct Row {
  double weight;
  double published;
};

using Ids = std::vector<Xapian::docid>;

const std::vector<Row> kRows = {{2, 20}, {9, kUndated}, {5, 30}, {2, 10}, {7, 20}, {5, 30}};

const std::vector<double>& dates_by_docid() {
  static const std::vector<double> dates = [] {
    std::vector<double> all = {kUndated};
    for (const Row& row : kRows) all.push_back(row.published);
    return all;
  }();
  return dates;
}

ArticleColumn<double> dates() {
  return {dates_by_docid(), kUndated};
}

Ids visit_all(TopHits top) {
  for (Xapian::docid i = 0; i < kRows.size(); ++i) top.visit({i + 1, kRows[i].weight});
  Ids best;
  for (const auto& match : top.result()) best.push_back(match.article);
  return best;
}

}  // namespace

TEST_SUITE("match/top_hits") {
  TEST_CASE("TopHits: the heaviest first, the older docid among equals") {
    CHECK(visit_all(TopHits(4, Sort::relevance)) == Ids{2, 5, 3, 6});
  }

  TEST_CASE("TopHits: newest and oldest first, undated last both ways, then the heavier") {
    const auto published = dates();
    CHECK(visit_all(TopHits(10, Sort::newest, &published)) == Ids{3, 6, 5, 1, 4, 2});
    CHECK(visit_all(TopHits(10, Sort::oldest, &published)) == Ids{4, 5, 1, 3, 6, 2});
    CHECK(visit_all(TopHits(2, Sort::oldest, &published)) == Ids{4, 5});
  }

  TEST_CASE("TopHits: none wanted, none kept") {
    CHECK(visit_all(TopHits(0, Sort::relevance)).empty());
  }

  TEST_CASE("merge: of equals the older docid stays, whichever part comes first") {
    TopHits early(2, Sort::relevance);
    TopHits late(2, Sort::relevance);
    early.visit({1, 5});
    early.visit({2, 3});
    late.visit({3, 5});
    late.visit({4, 5});
    late.merge(early);
    CHECK(late.result() == std::vector<Match>{{1, 5}, {3, 5}});
  }
}

}  // namespace khabar
