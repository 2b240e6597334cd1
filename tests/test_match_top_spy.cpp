// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "searcher/match/top_spy.h"

namespace khabar {
namespace {

/// Articles 1, 2 … that have a term so many times, on such days; "" is undated.
struct Row {
  Xapian::termcount count;
  std::string published;
};

Xapian::WritableDatabase index_of(const std::vector<Row>& rows) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [count, published] : rows) {
    Xapian::Document document;
    document.add_term("नदी", count);
    if (!published.empty()) document.add_value(schema::kPublishedSlot, published);
    index.add_document(document);
  }
  return index;
}

std::vector<Xapian::docid> visit(const std::vector<Row>& rows, TopSpy& top) {
  const auto index = index_of(rows);
  Xapian::Enquire enquire(index);
  enquire.set_query(Xapian::Query("नदी"));
  enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 1, 0, 0.5));
  enquire.add_matchspy(&top);
  enquire.get_mset(0, 0, index.get_doccount());
  std::vector<Xapian::docid> best;
  for (const auto& match : top.best()) best.push_back(match.article);
  return best;
}

using Ids = std::vector<Xapian::docid>;

}  // namespace

TEST_SUITE("match/top_spy") {
  const std::vector<Row> kRows = {{2, "b"}, {9, ""}, {5, "c"}, {2, "a"}, {7, "b"}, {5, "c"}};

  TEST_CASE("TopSpy: the heaviest first, the older docid among equals, and all are counted") {
    TopSpy top(4, Sort::relevance);
    CHECK(visit(kRows, top) == Ids{2, 5, 3, 6});
    CHECK(top.total() == 6);
  }

  TEST_CASE("TopSpy: newest and oldest first, undated last both ways, then the heavier") {
    TopSpy newest(10, Sort::newest);
    CHECK(visit(kRows, newest) == Ids{3, 6, 5, 1, 4, 2});
    TopSpy oldest(10, Sort::oldest);
    CHECK(visit(kRows, oldest) == Ids{4, 5, 1, 3, 6, 2});
    TopSpy two(2, Sort::oldest);
    CHECK(visit(kRows, two) == Ids{4, 5});
  }

  TEST_CASE("TopSpy: none wanted, all counted") {
    TopSpy top(0, Sort::relevance);
    CHECK(visit(kRows, top).empty());
    CHECK(top.total() == 6);
  }
}

}  // namespace khabar
