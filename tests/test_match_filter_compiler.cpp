// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/local_engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Articles about listed people, places and parties, and about unlisted people in one script each.
std::vector<Article> news() {
  std::vector<Article> articles = {
      test::article("modi", "नरेंद्र मोदी का दौरा", "भारत के प्रधानमंत्री नरेंद्र मोदी ने बैठक की।"),
      test::article("bjp", "BJP meets in Pune", "The BJP met in Pune, India."),
      test::article("en", "A notice", "A notice was put up."),
      test::article("hi", "सूचना", "एक सूचना लगाई गई।")};
  articles[2].entities = {{"Ramesh Subramani", "person", ""}};
  articles[3].entities = {{"रमेश सुब्रमण्यम", "person", ""}};
  return articles;
}

/// "bjp en": the ids of what the query finds, sorted.
std::string found(const Engine& searcher, const std::string& query) {
  SearchRequest request;
  request.query = query;
  std::vector<std::string> ids;
  for (const auto& hit : searcher.search(request).hits) ids.push_back(hit.id);
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const auto& id : ids) joined += (joined.empty() ? "" : " ") + id;
  return joined;
}

}  // namespace

TEST_SUITE("match/filter_compiler") {
  TEST_CASE("compile_filter: a filter takes any alias of an entity in any script") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    struct Case {
      const char* query;
      const char* ids;
    };
    for (const Case& c : {
             Case{"person:मोदी", "modi"}, Case{"person:Modi", "modi"},
             Case{"person:narendra-modi", "modi"}, Case{"person:\"PM Modi\"", "modi"},
             Case{"person:Narendra", "modi"},  // needs an article around it, but not in a filter
             Case{"org:भाजपा", "bjp"}, Case{"org:BJP", "bjp"},
             Case{"organisation:\"भारतीय जनता पार्टी\"", "bjp"}, Case{"place:Bharat", "bjp modi"},
             Case{"place:भारत", "bjp modi"}, Case{"entity:पुणे", "bjp"},
             Case{"org:मोदी", ""},  // another type
         }) {
      CAPTURE(c.query);
      CHECK(found(searcher, c.query) == c.ids);
    }
  }

  TEST_CASE("compile_filter: an unlisted person is found by the name in either script") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    CHECK(found(searcher, "person:\"Ramesh Subramani\"") == "en hi");
    CHECK(found(searcher, "person:\"रमेश सुब्रमण्यम\"") == "en hi");
    CHECK(found(searcher, "person:\"Dr. Ramesh Subramani\"") == "en hi");
    CHECK(found(searcher, "person:\"रमेश दास\"").empty());
  }

  TEST_CASE("compile_filter: a name that stands for nobody says so and offers the nearest") {
    const test::SmallIndex index(news());
    LocalEngine searcher(index.path());
    const auto notes = [&](const std::string& query) {
      SearchRequest request;
      request.query = query;
      return searcher.search(request).notes;
    };
    CHECK(notes("person:\"Narendar Modi\"") ==
          std::vector<std::string>{
              "no article has the person \"Narendar Modi\"; did you mean \"Narendra Modi\"?"});
    CHECK(notes("org:\"भारतिय जनता पाटी\"") ==
          std::vector<std::string>{"no article has the organisation \"भारतिय जनता पाटी\"; did you "
                                   "mean \"भारतीय जनता पार्टी\"?"});
    CHECK(notes("person:xyzzy") == std::vector<std::string>{"no article has the person \"xyzzy\""});
    CHECK(notes("person:मोदी").empty());
  }
}

}  // namespace khabar
