// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;
using test::SmallIndex;

std::vector<Article> articles(int begin, int end) {
  std::vector<Article> made;
  for (int i = begin; i < end; ++i) {
    const std::string day = "2024-0" + std::to_string(1 + i % 3) + "-1" + std::to_string(i % 10);
    made.push_back(article("n" + std::to_string(i), "Rail strike", "Trains stood. चुनाव टला।",
                           i % 2 == 0 ? "Daily Lantern" : "Naya Savera", i % 5 == 0 ? "" : day));
  }
  return made;
}

/// Two halves of an archive, and the whole.
struct Halves {
  SmallIndex first{articles(0, 9)};
  SmallIndex second{articles(9, 20)};
  SmallIndex all{articles(0, 20)};
  std::unique_ptr<Engine> joined =
      join_engines({{"first", open_engine(first.path())}, {"second", open_engine(second.path())}});
  std::unique_ptr<Engine> whole = open_engine(all.path());
};

SearchRequest request(const char* query) {
  SearchRequest made;
  made.query = query;
  made.histogram = DateUnit::month;
  return made;
}

}  // namespace

TEST_SUITE("engine/joined_engine") {
  TEST_CASE("search: totals, facets and histogram are those of the whole") {
    const Halves halves;
    for (const char* query : {"*", "strike", "chunav", "source:lantern"}) {
      CAPTURE(query);
      const auto joined = halves.joined->search(request(query));
      const auto whole = halves.whole->search(request(query));
      CHECK(joined.total == whole.total);
      CHECK(joined.histogram == whole.histogram);
      CHECK(joined.facets[static_cast<std::size_t>(Facet::month)] ==
            whole.facets[static_cast<std::size_t>(Facet::month)]);
      CHECK(joined.facets[static_cast<std::size_t>(Facet::source)] ==
            whole.facets[static_cast<std::size_t>(Facet::source)]);
      CHECK(halves.joined->count_facet(request(query), Facet::source) ==
            halves.whole->count_facet(request(query), Facet::source));
    }
    CHECK(halves.joined->article_count() == 20);
  }

  TEST_CASE("search: pages by date show each article once, in the order of the whole") {
    const Halves halves;
    SearchRequest page = request("*");
    page.sort = Sort::newest;
    page.limit = 7;
    std::vector<std::string> seen;
    for (page.offset = 0; page.offset < 21; page.offset += 7) {
      for (const auto& hit : halves.joined->search(page).hits) seen.push_back(hit.id);
    }
    CHECK(seen.size() == 20);
    page.offset = 0;
    page.limit = 20;
    const auto whole = halves.whole->search(page).hits;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (!whole[i].published) break;  // the undated have no order
      CHECK(halves.joined->hits({seen[i]})[0].published == whole[i].published);
    }
  }

  TEST_CASE("an article is found by NAME:ID alone, everywhere") {
    const Halves halves;
    CHECK(halves.joined->article("second:n9")->id == "second:n9");
    CHECK_FALSE(halves.joined->article("n9"));
    CHECK_FALSE(halves.joined->article("first:n9"));
    CHECK(halves.joined->read(request("strike"), "first:n0")->highlights.title.size() == 1);
    CHECK(halves.joined->explain(request("strike"), "first:n0")->id == "first:n0");
    CHECK_THROWS_WITH_AS(halves.joined->explain(request("strike"), "third:n0"),
                         "no article has the id \"third:n0\"; ids of several archives are NAME:ID",
                         UnknownArticle);
    SearchRequest like;
    like.like = "first:n0";
    CHECK_THROWS_AS(halves.joined->search(like), RequestError);  // all are alike: no word tells
  }

  TEST_CASE("complete: the ways to go on of all, each once; a commit is another revision") {
    Halves halves;
    const auto completions = halves.joined->complete("stri", 5);
    REQUIRE(completions.size() >= 1);
    CHECK(completions[0].text == "strike");
    const std::string before = halves.joined->revision();
    CHECK(halves.joined->revision() == before);
    halves.first.add(articles(30, 31));
    CHECK(halves.joined->revision() != before);
  }

  TEST_CASE("count: the archive is all archives, also where one alone is asked for its like") {
    const test::SmallIndex first(
        {test::article("a", "Rail strike", "Trains of the northern zone stood.", "X"),
         test::article("b", "Rail strike", "Trains of the northern zone ran.", "X"),
         test::article("d", "Monsoon rain", "Water rose in the valley.", "X")});
    const test::SmallIndex second({test::article("c", "Flood", "The river fell.", "X")});
    const auto joined = join_engines(
        {{"first", open_engine(first.path())}, {"second", open_engine(second.path())}});
    SearchRequest like;
    like.like = "first:a";
    const auto table = joined->count(like, {Facet::source});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].count == 1);
    CHECK(table.rows[0].archive == 4);
    CHECK(table.archive == 4);
    CHECK(table.total == 1);
    CHECK(joined->count_facet(like, Facet::source).front().count == 1);
  }
}

}  // namespace khabar
