// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/name_finder.h"
#include "searcher/words/word_reader.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

/// The ids of the entities that a text names, in an index where so many articles name each.
std::vector<std::string> named(const Catalogue& catalogue,
                               const std::vector<std::pair<std::uint32_t, int>>& articles,
                               const std::string& text) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [entity, count] : articles) {
    Xapian::Document document;
    document.add_term(entity_term(catalogue.entity(entity)));
    for (int i = 0; i < count; ++i) index.add_document(document);
  }
  Analyzer analyzer;
  VariantCache cache;
  const auto read = WordReader(index, analyzer, cache, {}, [] {}).read(text);
  std::vector<std::string> ids;
  for (const Entity* entity : NameFinder(index, catalogue, analyzer).find(read.groups).entities) {
    ids.push_back(entity->id);
  }
  return ids;
}

using Spellings = std::vector<std::vector<std::string>>;

/// How the labels of the entities that a text names write its words, in an index that has them all.
Spellings spelled(const Catalogue& catalogue, const std::string& text) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    document.add_term(entity_term(catalogue.entity(i)));
  }
  index.add_document(document);
  Analyzer analyzer;
  VariantCache cache;
  const auto read = WordReader(index, analyzer, cache, {}, [] {}).read(text);
  return NameFinder(index, catalogue, analyzer).find(read.groups).spellings;
}

Catalogue courts() {
  return test::catalogue_of(
      {R"({"id":"court-in","type":"organisation","names":{"en":"Supreme Court"}})",
       R"({"id":"court-us","type":"organisation","names":{"en":"US Supreme Court"},)"
       R"("aliases":["Supreme Court"]})"});
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE("match/name_finder") {
  TEST_CASE("a name that two share is the one that articles mean by far") {
    CHECK(named(courts(), {{0, 90}, {1, 3}}, "supreme court") == Ids{"court-in"});
    CHECK(named(courts(), {{0, 90}, {1, 60}}, "supreme court") == Ids{"court-in", "court-us"});
  }

  TEST_CASE("a word has the spelling of the label that sounds like it") {
    const Catalogue catalogue = test::catalogue_of(
        {R"({"id":"asia","type":"place","names":{"hi":"एशिया","en":"Asia"}})",
         R"({"id":"modi","type":"person","names":{"hi":"नरेंद्र मोदी","en":"Narendra Modi"},)"
         R"("aliases":["PM Modi"]})"});
    CHECK(spelled(catalogue, "asia") == Spellings{{"एशिया", "asia"}});
    CHECK(spelled(catalogue, "pm modi") == Spellings{{}, {"मोदी", "modi"}});
  }

  TEST_CASE("a number has no sound") {
    const Catalogue catalogue = test::catalogue_of(
        {R"({"id":"g20","type":"organisation","names":{"hi":"जी 20","en":"G20"}})"});
    CHECK(spelled(catalogue, "G20") == Spellings{{}});
  }

  TEST_CASE("the rarer one is found by the name that it has alone, and when no other is there") {
    CHECK(named(courts(), {{0, 90}, {1, 3}}, "us supreme court") == Ids{"court-us"});
    CHECK(named(courts(), {{1, 3}}, "supreme court") == Ids{"court-us"});
    CHECK(named(courts(), {}, "supreme court").empty());
  }
}

}  // namespace khabar
