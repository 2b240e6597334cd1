// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/engine/local_engine.h"
#include "searcher/query/query.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

std::vector<Article> news() {
  return {
      article("a", "चुनाव आयोग की बैठक", "आयोग ने चुनावों की तारीख़ें बताईं। चुनाव मई में होंगे।",
              "Prabhat Patrika", "2024-03-01"),
      article("b", "पुतिन दिल्ली पहुँचे", "रूस के राष्ट्रपति व्लादिमीर पुतिन चुनाव से पहले आए।", "Naya Savera",
              "2024-04-01"),
      article("c", "Rail strike ends", "Unions and the railways met. Trains ran on Friday.",
              "Daily Lantern", "2024-05-01"),
      article("d", "बाढ़ से राहत", "सेना ने गाँवों में राहत सामग्री पहुँचाई।", "Prabhat Patrika"),
  };
}

SearchRequest request(const std::string& query) {
  SearchRequest made;
  made.query = query;
  return made;
}

double sum_of_weights(const Explanation& explanation) {
  double sum = 0;
  for (const auto& reason : explanation.reasons) sum += reason.weight;
  return sum;
}

/// The first reason by `rule` of `word`.
ExplainedReason find_reason(const Explanation& explanation, std::string_view word, Rule rule) {
  for (const auto& reason : explanation.reasons) {
    if (reason.word == word && reason.rule == rule) return reason;
  }
  FAIL("no reason by that rule for " << word);
  return {};
}

using Found = std::vector<FoundForm>;

}  // namespace

TEST_SUITE("answer/explain_match") {
  TEST_CASE("explain: the weights of the reasons add up to the score of the hit") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    for (const char* query : {
             "चुनाव",
             "chunav aayog kab hai",
             "putin delhi",
             "व्लादिमीर पुतिन चुनाव^3",
             "\"चुनाव आयोग\" बैठक",
             "\"आयोग तारीख़\"~5 मई",
             "title:चुनाव body:चुनाव",
             "चु* railwy~",
             "(चुनाव AND आयोग) OR पुतिन",
             "(चुनाव AND metro)^2 OR पुतिन OR trains",
             "((चुनाव NOT आयोग) OR मई)^2 पुतिन",
             "+चुनाव -metro राहत source:\"naya savera\"",
             "चुनाव NOT (मई NOT metro)",
             "source:\"Prabhat Patrika\"",
             "की में",
         }) {
      const SearchResult result = searcher.search(request(query));
      CAPTURE(query);
      CHECK_FALSE(result.hits.empty());
      for (const auto& hit : result.hits) {
        CAPTURE(hit.id);
        const auto explanation = searcher.explain(request(query), hit.id);
        REQUIRE(explanation);
        CHECK(explanation->score == doctest::Approx(hit.score));
        CHECK(sum_of_weights(*explanation) == doctest::Approx(hit.score));
      }
    }
  }

  TEST_CASE("explain: a word, its lemma, and where which forms stand") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    const auto explanation = searcher.explain(request("चुनावों"), "a");
    REQUIRE(explanation);
    CHECK(explanation->title == "चुनाव आयोग की बैठक");
    const auto written = find_reason(*explanation, "चुनावों", Rule::as_written);
    CHECK(written.form == "चुनावों");
    CHECK(written.weight > 0);
    CHECK(written.found == Found{{"title", "चुनाव", 1}, {"body", "चुनावों", 1}, {"body", "चुनाव", 1}});
    const auto inflected = searcher.explain(request("चुनावों"), "b");
    REQUIRE(inflected);
    CHECK(find_reason(*inflected, "चुनावों", Rule::lemma).form == "चुनाव");
  }

  TEST_CASE("explain: a word in the other script, and a name by its alias") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    const auto explanation = searcher.explain(request("putin ka chunav"), "b");
    REQUIRE(explanation);
    CHECK(find_reason(*explanation, "chunav", Rule::variant).form == "चुनाव");
    CHECK(find_reason(*explanation, "chunav", Rule::variant).found == Found{{"body", "चुनाव", 1}});
    const auto named = find_reason(*explanation, "putin", Rule::variant);
    CHECK(named.form == "पुतिन");
    CHECK(named.found == Found{{"title", "पुतिन", 1}, {"body", "पुतिन", 1}});
    CHECK(find_reason(*explanation, "ka", Rule::common_word).weight == 0);
  }

  TEST_CASE("explain: phrases, words near each other, wildcards and filters") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    const auto explanation = searcher.explain(
        request("\"चुनाव आयोग\" \"मई चुनावों\"~3 आयो* source:patrika NOT metro"), "a");
    REQUIRE(explanation);
    CHECK(find_reason(*explanation, "चुनाव आयोग", Rule::phrase).found ==
          Found{{"title", "चुनाव आयोग", 1}});
    CHECK(find_reason(*explanation, "मई चुनावों", Rule::near).matched);
    CHECK(find_reason(*explanation, "आयो*", Rule::pattern).found ==
          Found{{"title", "आयोग", 1}, {"body", "आयोग", 1}});
    const auto filter = find_reason(*explanation, "source:patrika", Rule::filter);
    CHECK(filter.matched);
    CHECK(filter.weight == 0);
    CHECK_FALSE(find_reason(*explanation, "NOT metro", Rule::excluded).matched);
  }

  TEST_CASE("explain: a phrase of the other script, and words that stand as one") {
    const test::SmallIndex index({article("a", "चुनाव आयोग की बैठक", "आयोग ने कहा कि चुनाव टलेंगे।"),
                                  article("b", "टी-20 आज", "टी20 और सेमी-फाइनल।"),
                                  article("c", "T20", "Cricket.")});
    LocalEngine searcher(index.path());
    const auto phrase = searcher.explain(request("\"chunav aayog\""), "a");
    REQUIRE(phrase);
    CHECK(find_reason(*phrase, "chunav aayog", Rule::phrase).found ==
          Found{{"title", "चुनाव आयोग", 1}});
    for (const std::string query : {"T20", "\"T20\"", "टी-20"}) {
      CAPTURE(query);
      const auto joined = searcher.explain(request(query), "b");
      REQUIRE(joined);
      REQUIRE(joined->reasons.size() == 1);
      CHECK(joined->reasons.front().found == Found{{"title", "टी-20", 1}, {"body", "टी20", 1}});
    }
  }

  TEST_CASE("explain: facet filters add no weight") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    SearchRequest filtered = request("चुनाव");
    filtered.filters = {{{Facet::source, "Naya Savera", "", ""}, false},
                        {{Facet::language, "en", "", ""}, true}};
    const auto explanation = searcher.explain(filtered, "b");
    REQUIRE(explanation);
    CHECK(find_reason(*explanation, "source: Naya Savera", Rule::filter).matched);
    CHECK_FALSE(find_reason(*explanation, "not language: en", Rule::excluded).matched);
    CHECK(sum_of_weights(*explanation) == doctest::Approx(explanation->score));
  }

  TEST_CASE("explain: what an article has in common with the one it is like") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    SearchRequest like;
    like.like = "a";
    const auto explanation = searcher.explain(like, "b");
    REQUIRE(explanation);
    CHECK(find_reason(*explanation, "", Rule::shared_lemma).form == "चुनाव");
    CHECK(sum_of_weights(*explanation) == doctest::Approx(explanation->score));
  }

  TEST_CASE("explain: an article that is no hit, and one that is not there") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    CHECK_FALSE(searcher.explain(request("चुनाव AND metro"), "a"));
    CHECK_THROWS_WITH_AS(searcher.explain(request("चुनाव"), "nosuch"),
                         "no article has the id \"nosuch\"; ids stand under the hits of a search",
                         Error);
    CHECK_THROWS_AS(searcher.explain(request("\"चुनाव"), "a"), QueryError);
  }
}

}  // namespace khabar
