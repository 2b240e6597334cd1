// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "searcher/engine/local_engine.h"
#include "searcher/match/recency.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

/// Two tellings of one story, a passing mention that is newer than both, and other news.
std::vector<Article> floods() {
  return {
      article("old", "असम में बाढ़", "असम में बाढ़ से गाँव डूबे।", "", "2023-07-01"),
      article("new", "असम में बाढ़", "असम में बाढ़ से गाँव डूबे।", "", "2024-06-01"),
      article("mention", "बजट पर बहस",
              "सरकार ने कहा कि असम की सड़कों के लिए धन मिलेगा और काम जल्दी होगा।", "", "2024-06-20"),
      article("undated", "असम में बाढ़", "असम में बाढ़ से गाँव डूबे।"),
      article("chess", "Chess champion crowned", "Fourteen games.", "", "2024-06-25"),
      article("train", "Rail strike ends", "Trains ran on Friday.", "", "2024-06-10"),
  };
}

std::vector<std::string> ids(const SearchResult& result) {
  std::vector<std::string> found;
  for (const auto& hit : result.hits) found.push_back(hit.id);
  return found;
}

SearchRequest recent(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.recency = true;
  return request;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_SUITE("match/recency") {
  TEST_CASE("recency: of equal articles the newer leads, and a better one stays before a newer") {
    const test::SmallIndex index(floods());
    LocalEngine searcher(index.path());
    SearchRequest request = recent("असम बाढ़");
    CHECK(ids(searcher.search(request)) == Strings{"new", "old", "undated", "mention"});
    request.recency = false;
    CHECK(ids(searcher.search(request)) == Strings{"old", "new", "undated", "mention"});
  }

  TEST_CASE("recency: lifts by no more than its share of the best score, and explains itself") {
    const test::SmallIndex index(floods());
    LocalEngine searcher(index.path());
    SearchRequest request = recent("असम बाढ़");
    const SearchResult lifted = searcher.search(request);
    request.recency = false;
    const double best = searcher.search(request).hits.front().score;
    CHECK(lifted.hits.front().score > best);
    CHECK(lifted.hits.front().score < best * (1 + kRecencyShare));
    const auto explanation = searcher.explain(recent("असम बाढ़"), "new");
    REQUIRE(explanation);
    const ExplainedReason& reason = explanation->reasons.back();
    CHECK(reason.rule == Rule::recency);
    CHECK(reason.form == "2024-06-01");
    CHECK(reason.weight == doctest::Approx(explanation->score - best));
  }

  TEST_CASE("recency: what has no weight of its own comes newest first; undated articles last") {
    const test::SmallIndex index(floods());
    LocalEngine searcher(index.path());
    CHECK(ids(searcher.search(recent("*"))) ==
          Strings{"chess", "mention", "train", "new", "old", "undated"});
  }

  TEST_CASE("recency: changes neither another order nor articles like one") {
    const test::SmallIndex index(floods());
    LocalEngine searcher(index.path());
    SearchRequest request = recent("असम");
    request.sort = Sort::oldest;
    CHECK(ids(searcher.search(request)) == Strings{"old", "new", "mention", "undated"});
    SearchRequest like = recent("");
    like.like = "old";
    const SearchResult lifted = searcher.search(like);
    like.recency = false;
    CHECK(ids(searcher.search(like)) == ids(lifted));
  }

  TEST_CASE("Recency: half after 90 days, a quarter after 180, all of it for the future") {
    constexpr double kDay = 86400;
    const std::vector<double> dates = {kUndated, 0, -90 * kDay, -180 * kDay, 5 * kDay};
    const ArticleColumn<double> published(dates, kUndated);
    const Recency recency(published, 0);
    CHECK(recency.value(1) == 1);
    CHECK(recency.value(2) == 0.5);
    CHECK(recency.value(3) == 0.25);
    CHECK(recency.value(4) == 1);
    CHECK(recency.value(5) == 0);  // without a date
  }

  TEST_CASE("newest_moment: of the index, but no article is newer than now") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    CHECK(newest_moment(index, 1000) == 1000);
    Xapian::Document document;
    document.add_value(schema::kPublishedSlot, Xapian::sortable_serialise(500));
    index.add_document(document);
    CHECK(newest_moment(index, 1000) == 500);
    CHECK(newest_moment(index, 400) == 400);
  }
}

}  // namespace khabar
