// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

std::vector<std::string> streamed_ids(const Engine& engine, const SearchRequest& request) {
  std::vector<std::string> ids;
  engine.stream(request, [&](const StreamedHit& hit) {
    CHECK(hit.number == request.offset + ids.size() + 1);
    ids.push_back(hit.hit.id);
    return true;
  });
  return ids;
}

}  // namespace

TEST_SUITE("engine/stream") {
  TEST_CASE("stream: every match that paging shows, in its order, for every sort") {
    const test::SmallIndex index(test::random_articles(200, 3));
    const auto engine = open_engine(index.path());
    for (const auto sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
      for (const auto& query : test::queries_of_random_articles()) {
        CAPTURE(query);
        SearchRequest request;
        request.query = query;
        request.sort = sort;
        request.limit = 1000;
        std::vector<std::string> ids;
        const SearchResult result = engine->search(request);
        for (const auto& hit : result.hits) ids.push_back(hit.id);
        request.limit = 1;
        CHECK(streamed_ids(*engine, request) == ids);
        CHECK(ids.size() == result.total);
      }
    }
  }

  TEST_CASE("stream: begins at the offset, ends when told, marks where the query is met") {
    const test::SmallIndex index({test::article("a", "चुनाव टला", "चुनाव मई में।", "", "2024-01-01"),
                                  test::article("b", "चुनाव हुआ", "", "", "2024-01-02"),
                                  test::article("c", "चुनाव बीता", "", "", "2024-01-03")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "चुनाव";
    request.sort = Sort::oldest;
    request.offset = 1;
    CHECK(streamed_ids(*engine, request) == std::vector<std::string>{"b", "c"});
    request.offset = 0;
    std::size_t visited = 0;
    const auto total = engine->stream(request, [&](const StreamedHit& hit) {
      ++visited;
      CHECK(hit.article.body == "चुनाव मई में।");
      REQUIRE(hit.highlights.body.size() == 1);
      CHECK(hit.highlights.body.front().begin == 0);
      return false;
    });
    CHECK(visited == 1);
    CHECK(total == 3);
  }

  TEST_CASE("stream: writers that overtake it change no order; a removed article is left out") {
    test::SmallIndex index(test::random_articles(120, 5));
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "*";
    const auto before = streamed_ids(*engine, request);
    std::vector<std::string> ids;
    engine->stream(request, [&](const StreamedHit& hit) {
      ids.push_back(hit.hit.id);
      if (ids.size() % 10 == 0) index.add({test::article("new" + hit.hit.id, "नया", "")});
      return true;
    });
    CHECK(ids == before);
  }

  TEST_CASE("telling_terms: words and names commoner in the answer than in the rest") {
    std::vector<Article> news;
    for (int i = 0; i < 12; ++i) {
      const std::string id = std::to_string(i);
      news.push_back(test::article("flood" + id, "बाढ़ से तबाही " + id,
                                   "असम में बाढ़ से तटबंध टूटा, ब्रह्मपुत्र का पानी गाँवों में घुसा।"));
      news.push_back(test::article("match" + id, "भारत ने मैच जीता " + id,
                                   "मुंबई में खेले गए मैच में भारत ने जीत दर्ज की।"));
    }
    const test::SmallIndex index(news);
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "बाढ़";
    request.expand = false;
    const auto terms = engine->telling_terms(request, 20);
    std::string found;
    for (const auto& term : terms) {
      found += (term.is_name ? term.name.value : term.word) + ' ';
      CHECK(term.count == 12);
      CHECK(term.score > 0);
    }
    CHECK(found.find("assam") != std::string::npos);
    CHECK(found.find("तटबंध") != std::string::npos);
    CHECK(found.find("मैच") == std::string::npos);
    CHECK(found.find("बाढ") == std::string::npos);  // what was asked tells nothing
  }

  TEST_CASE("state: uuid, revision and size of the index that answers") {
    test::SmallIndex index({test::article("a", "चुनाव", "")});
    const auto engine = open_engine(index.path());
    const ArchiveState before = engine->state();
    index.add({test::article("b", "मतदान", "")});
    const ArchiveState after = engine->state();
    CHECK(before.uuid == after.uuid);
    CHECK(before.revision < after.revision);
    CHECK(after.articles == 2);
  }
}

}  // namespace khabar
