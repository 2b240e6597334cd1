// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/opensearch/json.h"
#include "searcher/engine/opensearch/remote_terms.h"
#include "searcher/match/pattern_spellings.h"
#include "searcher/words/frequent_words.h"

namespace khabar {
namespace {

using Strings = std::vector<std::string>;

/// Terms that are answered by what the test says, beside what was asked.
struct Asked {
  Strings bodies;
  std::function<std::string(const std::string& body)> answer;

  RemoteTerms terms() {
    return {"news", 10, std::make_shared<FactCache>(), [this](const ClusterCall& call) {
              bodies.push_back(call.path + " " + call.body);
              return ClusterAnswer{200, read_json(answer(call.path + call.body), "test")};
            }};
  }
};

constexpr const char* kWord =
    R"({"hits":{"hits":[{"_source":{"term":"चुनाव","title":2,"body":5,"body_lemma":4}}]}})";

}  // namespace

TEST_SUITE("opensearch/terms") {
  TEST_CASE("what is missing is noted, fetched in one request and then known") {
    Asked asked{{}, [](const std::string&) { return kWord; }};
    RemoteTerms terms = asked.terms();
    CHECK(terms.frequency("चुनाव") == 0);
    CHECK(terms.frequency("Zचुनाव") == 0);
    CHECK(terms.frequency("Sचुनाव") == 0);
    CHECK(terms.frequency("मतदान") == 0);
    CHECK(terms.is_missing());
    terms.fetch();
    CHECK_FALSE(terms.is_missing());
    CHECK(asked.bodies.size() == 1);
    CHECK(terms.frequency("चुनाव") == 5);
    CHECK(terms.frequency("Zचुनाव") == 4);
    CHECK(terms.frequency("Sचुनाव") == 2);
    CHECK(terms.frequency("ZSचुनाव") == 0);
    CHECK(terms.frequency("मतदान") == 0);
    CHECK_FALSE(terms.is_missing());  // that there is no such word is known as well
  }

  TEST_CASE("work is done again until it knows all it asked for") {
    Asked asked{
        {}, [](const std::string& body) {
          return body.find("sound") != std::string::npos &&
                         body.find("excludes") == std::string::npos
                     ? R"({"hits":{"hits":[{"_source":{"term":"चुनाव","sound":["k"],"body":5}}]}})"
                     : kWord;
        }};
    RemoteTerms terms = asked.terms();
    int runs = 0;
    const auto found = with_all_facts(terms, [&] {
      ++runs;
      std::uint64_t articles = 0;
      terms.for_each_filed("k",
                           [&](const std::string& word) { articles += terms.frequency(word); });
      return articles;
    });
    CHECK(found == 5);
    CHECK(runs == 2);  // a word's counts come with its sound
  }

  TEST_CASE("an error for want of facts is not told, one that stays is") {
    Asked asked{{}, [](const std::string&) { return kWord; }};
    RemoteTerms terms = asked.terms();
    CHECK(with_all_facts(terms, [&] {
      if (terms.frequency("चुनाव") == 0) throw Error("no such word");
      return true;
    }));
    CHECK_THROWS_WITH_AS(with_all_facts(terms, [&]() -> bool { throw Error("no such word"); }),
                         "no such word", Error);
  }

  TEST_CASE("counts of articles come in one request, in their order") {
    Asked asked{{}, [](const std::string&) {
                  return R"({"aggregations":{"n":{"buckets":[{"doc_count":3},{"doc_count":8}]}}})";
                }};
    RemoteTerms terms = asked.terms();
    const auto sum = with_all_facts(
        terms, [&] { return 10 * terms.count("{\"a\":1}") + terms.count("{\"b\":1}"); });
    CHECK(sum == 38);
    REQUIRE(asked.bodies.size() == 1);
    CHECK(asked.bodies[0].find(R"("filters":[{"a":1},{"b":1}])") != std::string::npos);
  }

  TEST_CASE("words by their beginning come with the prefix of the field that was asked") {
    Asked asked{{}, [](const std::string&) {
                  return R"({"hits":{"hits":[{"_source":{"term":"चुनाव","title":2}}]}})";
                }};
    RemoteTerms terms = asked.terms();
    Strings found;
    with_all_facts(terms, [&] {
      terms.for_each_term("Sचु", [&](const std::string& term, Xapian::doccount articles) {
        found.push_back(term + " " + std::to_string(articles));
        return true;
      });
      return true;
    });
    CHECK(found == Strings{"Sचुनाव 2"});
    CHECK(asked.bodies[0].find(R"({"prefix":{"term":"चु"}},{"range":{"title":{"gt":0}}})") !=
          std::string::npos);
  }

  TEST_CASE("words of several beginnings come in one request, and are then known") {
    Asked asked{{}, [](const std::string&) {
                  return R"({"hits":{"hits":[{"_source":{"term":"हिंदी"}},
                                             {"_source":{"term":"हिन"}}]}})";
                }};
    const auto terms = std::make_shared<RemoteTerms>(asked.terms());
    const IndexTerms index(terms);
    const auto ask = [&] {
      return with_all_facts(*terms,
                            [&] { return frequent_words(index, beginning_spellings("हिन्"), 5); });
    };
    CHECK(ask() == Strings{"हिंदी", "हिन"});
    CHECK(ask() == Strings{"हिंदी", "हिन"});
    REQUIRE(asked.bodies.size() == 1);
    for (const auto* beginning : {"हिन्", "हिंद"}) {
      CAPTURE(beginning);
      CHECK(asked.bodies[0].find(R"({"prefix":{"term":")" + std::string(beginning) + "\"}}") !=
            std::string::npos);
    }
  }

  TEST_CASE("a facet value has the labels that are kept with its term") {
    Asked asked{{}, [](const std::string&) {
                  return R"({"hits":{"hits":[{"_source":{"term":"XEPnarendra-modi","articles":9,
                    "entry":"{\"value\":\"narendra-modi\",\"hi\":\"नरेंद्र मोदी\",\"en\":\"Narendra Modi\"}"}}]}})";
                }};
    RemoteTerms terms = asked.terms();
    const FacetValue value =
        with_all_facts(terms, [&] { return terms.facet_value(Facet::person, "narendra-modi"); });
    CHECK(value.label_hi == "नरेंद्र मोदी");
    CHECK(value.label_en == "Narendra Modi");
    CHECK(terms.frequency("XEPnarendra-modi") == 9);
  }
}

}  // namespace khabar
