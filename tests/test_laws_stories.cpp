// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "common/format/exported_article.h"
#include "indexer/write/index_writer.h"
#include "searcher/engine/engine.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"
#include "tests/support/story_texts.h"

namespace khabar {
namespace {

std::vector<Article> news_with_copies(std::uint32_t reports) {
  std::vector<Article> news;
  for (std::uint32_t number = 1; number <= reports; ++number) {
    const Article original = test::report(number);
    news.push_back(original);
    if (number % 3 != 0) continue;
    for (auto& copy : test::copies_of(original)) news.push_back(std::move(copy.article));
  }
  return news;
}

SearchRequest all_articles() {
  SearchRequest request;
  request.query = "*";
  request.limit = 10000;
  request.detail = HitDetail::fields;
  return request;
}

/// The story of each article, by id; empty for one without copies.
std::map<std::string, std::string> stories_of(const std::string& index) {
  std::map<std::string, std::string> stories;
  for (const auto& hit : open_engine(index)->search(all_articles()).hits) {
    stories[hit.id] = hit.story;
  }
  return stories;
}

std::string lines_of(const std::vector<Article>& news) {
  std::string lines;
  for (const auto& article : news) lines += to_json(article) + '\n';
  return lines;
}

void remove(const std::string& index, const std::string& id) {
  IndexWriter writer(index, {}, IndexWriter::Open::existing);
  CHECK(writer.remove(id));
  writer.commit();
}

}  // namespace

TEST_SUITE("laws/stories") {
  TEST_CASE("stories: each original with its copies, no two reports in one") {
    const test::SmallIndex index(news_with_copies(30));
    std::map<std::string, std::set<std::string>> reports;  // by story
    for (const auto& [id, story] : stories_of(index.path())) {
      const std::string report = id.substr(0, id.find('-', std::string("report-").size()));
      const bool has_copies = std::stoi(report.substr(7)) % 3 == 0;
      CAPTURE(id);
      CHECK(story.empty() != has_copies);
      if (has_copies) reports[story].insert(report);
    }
    CHECK(reports.size() == 10);
    for (const auto& [story, of] : reports) CHECK(of.size() == 1);
  }

  TEST_CASE(
      "stories: the same for any order of the input, any commits, threads, one by one or bulk") {
    auto news = news_with_copies(24);
    const test::SmallIndex at_once(news);
    const auto expected = stories_of(at_once.path());
    std::mt19937 random(7);
    std::shuffle(news.begin(), news.end(), random);
    const test::SmallIndex shuffled(news);
    CHECK(stories_of(shuffled.path()) == expected);
    test::SmallIndex by_pieces({});
    for (std::size_t begin = 0; begin < news.size(); begin += 7) {
      const auto end = std::min(begin + 7, news.size());
      by_pieces.add({news.begin() + static_cast<std::ptrdiff_t>(begin),
                     news.begin() + static_cast<std::ptrdiff_t>(end)});
    }
    CHECK(stories_of(by_pieces.path()) == expected);
    const test::TemporaryFolder folder;
    const std::string file = folder.write("news.jsonl", lines_of(news));
    for (const auto* threads : {"1", "4"}) {
      const std::string bulk = folder / (std::string("bulk") + threads);
      CHECK(test::run({test::program("khabar-index"), "add", "--threads", threads, bulk, file})
                .exit_code == 0);
      CHECK(stories_of(bulk) == expected);
    }
  }

  TEST_CASE("stories: who is removed or changed leaves; who bridged two parts him after") {
    const Article whole = test::report(2, 12);
    const auto copies = test::copies_of(whole);
    Article first = whole;
    first.id = "first";
    first.body = whole.body.substr(0, whole.body.find('\n', whole.body.size() * 58 / 100));
    Article second = whole;
    second.id = "second";
    second.body = whole.body.substr(whole.body.find('\n', whole.body.size() * 33 / 100) + 1);
    test::SmallIndex index({whole, first, second, test::report(4)});
    auto stories = stories_of(index.path());
    CHECK_FALSE(stories["first"].empty());
    CHECK(stories["first"] == stories["second"]);
    CHECK(stories["report-4"].empty());

    remove(index.path(), whole.id);
    stories = stories_of(index.path());
    CHECK(stories["first"].empty());
    CHECK(stories["second"].empty());

    index.add({whole});
    stories = stories_of(index.path());
    CHECK(stories["first"] == stories["second"]);
    Article changed = first;
    changed.body = test::report(8).body;
    index.add({changed});
    stories = stories_of(index.path());
    CHECK(stories["first"].empty());
    CHECK(stories["second"] == stories[whole.id]);
    CHECK_FALSE(stories["second"].empty());
  }

  TEST_CASE("collapse: the best of each story, pages agree with the totals, copies are counted") {
    const test::SmallIndex index(news_with_copies(30));
    const auto engine = open_engine(index.path());
    for (const auto* query : {"*", "सड़क", "bridge", "लाख OR lakh"}) {
      for (const auto sort : {Sort::relevance, Sort::newest}) {
        for (const bool recency : {false, true}) {
          CAPTURE(query);
          SearchRequest request;
          request.query = query;
          request.sort = sort;
          request.recency = recency;
          request.limit = 10000;
          const SearchResult plain = engine->search(request);
          request.collapse = Collapse::story;
          const SearchResult collapsed = engine->search(request);
          CHECK(collapsed.total == plain.total);
          REQUIRE(collapsed.stories);
          CHECK(collapsed.hits.size() == *collapsed.stories);
          CHECK(collapsed.facets == plain.facets);
          std::uint64_t articles = 0;
          std::set<std::string> seen;
          for (const auto& hit : collapsed.hits) {
            articles += 1 + hit.copies;
            if (!hit.story.empty()) CHECK(seen.insert(hit.story).second);
          }
          CHECK(articles == plain.total);
          // Of a story the first in the plain order is shown, and stories are in that order.
          std::vector<std::string> expected;
          seen.clear();
          for (const auto& hit : plain.hits) {
            if (hit.story.empty() || seen.insert(hit.story).second) expected.push_back(hit.id);
          }
          std::vector<std::string> shown;
          for (const auto& hit : collapsed.hits) shown.push_back(hit.id);
          CHECK(shown == expected);
          request.limit = 4;
          std::vector<std::string> paged;
          for (request.offset = 0; request.offset < expected.size(); request.offset += 4) {
            for (const auto& hit : engine->search(request).hits) paged.push_back(hit.id);
          }
          CHECK(paged == expected);
        }
      }
    }
  }

  TEST_CASE("counts stories: a facet row's number is the stories of the search that it opens") {
    const test::SmallIndex index(news_with_copies(30));
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "*";
    request.collapse = Collapse::story;
    request.counts = Counts::stories;
    request.facet_limit = 100;
    const SearchResult result = engine->search(request);
    for (const auto& facet : result.facets) {
      for (const auto& [value, count] : facet) {
        CAPTURE(value.value);
        SearchRequest opened = request;
        opened.filters = {{value, false}};
        CHECK(engine->search(opened).stories == count);
      }
    }
    for (const auto& row : engine->count(request, {Facet::source}).rows) {
      SearchRequest opened = request;
      opened.filters = {{{Facet::source, row.keys.front().value, "", ""}, false}};
      CHECK(engine->search(opened).stories == row.count);
    }
  }

  TEST_CASE("story: in a query finds the whole story") {
    const test::SmallIndex index(news_with_copies(6));
    const auto engine = open_engine(index.path());
    SearchRequest request = all_articles();
    request.query = "story:" + stories_of(index.path())["report-3"];
    CHECK(engine->search(request).total == 8);
    request.query = "story:0000000000000000";
    CHECK(engine->search(request).total == 0);
  }
}

}  // namespace khabar
