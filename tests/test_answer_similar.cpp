// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/engine/local_engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

/// Two stories told twice, in other words, and one of its own.
std::vector<Article> stories() {
  return {
      article("flood-1", "असम में बाढ़ से हज़ारों बेघर", "ब्रह्मपुत्र का पानी गाँवों में घुसा। राहत शिविर खोले गए।",
              "Prabhat Patrika"),
      article("flood-2", "ब्रह्मपुत्र ख़तरे के निशान से ऊपर", "असम के गाँव बाढ़ में डूबे, शिविरों में राहत पहुँची।",
              "Naya Savera"),
      article("vote-1", "चुनाव की तारीख़ तय", "आयोग ने मतदान का दिन बताया। नतीजे जून में आएँगे।"),
      article("vote-2", "मतदान सात चरणों में", "चुनाव आयोग ने कहा कि नतीजे जून में आएँगे।"),
      article("alone", "Chess champion crowned", "Fourteen games decided the title."),
  };
}

SearchRequest like(const std::string& id) {
  SearchRequest request;
  request.like = id;
  return request;
}

}  // namespace

TEST_SUITE("answer/similar") {
  TEST_CASE("like: the other telling of a story, not the article itself nor other news") {
    const test::SmallIndex index(stories());
    LocalEngine searcher(index.path());
    const auto floods = searcher.search(like("flood-1"));
    CHECK(floods.query == "like:flood-1");
    REQUIRE(floods.hits.size() == 1);
    CHECK(floods.total == 1);
    CHECK(floods.hits[0].id == "flood-2");
    CHECK_FALSE(floods.hits[0].snippet.highlights.empty());
    const auto votes = searcher.search(like("vote-2"));
    REQUIRE(votes.hits.size() == 1);
    CHECK(votes.hits[0].id == "vote-1");
  }

  TEST_CASE("like: filters and counts work as for a query") {
    const test::SmallIndex index(stories());
    LocalEngine searcher(index.path());
    auto request = like("flood-1");
    const auto facets = searcher.search(request).facets;
    CHECK(facets[static_cast<std::size_t>(Facet::source)].size() == 1);
    request.filters = {{{Facet::source, "Naya Savera", "", ""}, true}};
    CHECK(searcher.search(request).total == 0);
  }

  TEST_CASE("like: an article in the other language, by whom and what it names") {
    const test::SmallIndex index(
        {article("hi", "नरेंद्र मोदी और व्लादिमीर पुतिन मिले", "दोनों नेताओं ने रूस में बातचीत की।"),
         article("en", "Narendra Modi meets Vladimir Putin", "The leaders met in Russia."),
         article("rain", "दिल्ली में बारिश", "सड़कों पर पानी भरा।")});
    LocalEngine searcher(index.path());
    const auto result = searcher.search(like("hi"));
    REQUIRE(result.total == 1);
    CHECK(result.hits[0].id == "en");
  }

  TEST_CASE("like: an unknown id, and an article that shares no word, are told") {
    const test::SmallIndex index(stories());
    LocalEngine searcher(index.path());
    CHECK_THROWS_WITH_AS(searcher.search(like("flood-9")),
                         "no article has the id \"flood-9\"; ids stand under the hits of a search",
                         Error);
    CHECK_THROWS_WITH_AS(searcher.search(like("alone")),
                         "the article \"alone\" has no word that another article has", Error);
  }
}

}  // namespace khabar
