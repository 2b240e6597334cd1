// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/read/article_reader.h"
#include "searcher/engine/local_engine.h"
#include "tests/support/laws.h"
#include "tests/support/paths.h"
#include "tests/support/small_index.h"

// Law: the number on a facet row is the total of the search that the row opens.

namespace khabar {
namespace {

using Strings = std::vector<std::string>;

/// Values that are easily taken for one another: differing in case, by a nukta, by how it is
/// encoded, one the beginning or a word of another, without words, too long for a term, hashes as
/// too long ones have them, ids of entities and names of them.
Strings nasty_values() {
  Strings values = {"Mint",
                    "mint",
                    "MINT",
                    "Mint Lounge",
                    "Live Mint",
                    "Mint ",
                    "mint lounge",
                    "Lounge Mint",
                    "LiveMint",
                    "news",
                    "News",
                    "news/national",
                    "News News",
                    "ख़बर",
                    "ख\u093cबर",
                    "खबर",
                    "ख़बर ख़बर",
                    "फ़िल्म",
                    "फिल्म",
                    "—",
                    "--",
                    "***",
                    "#",
                    "#Mint",
                    ":",
                    "a",
                    "A",
                    "é",
                    "e\u0301",
                    "É",
                    "narendra-modi",
                    "Narendra Modi",
                    "नरेंद्र मोदी",
                    "delhi",
                    "Delhi",
                    "hi",
                    "en",
                    "HI",
                    "2024-01",
                    "M2024-01",
                    "१२",
                    "12",
                    "क्\u200dया",
                    "क्या"};
  for (const char* letter : {"x", "X", "क"}) {
    for (const std::size_t times : {199U, 200U, 201U, 240U, 245U, 300U}) {
      std::string value;
      for (std::size_t i = 0; i < times; ++i) value += letter;
      values.push_back(value);
      values.push_back(value + " " + value);
    }
  }
  return values;
}

Article random_article(std::size_t number, const Strings& values, std::mt19937& random) {
  const auto pick = [&] { return values[random() % values.size()]; };
  const auto maybe = [&] { return random() % 4 == 0 ? std::string() : pick(); };
  constexpr const char* kWords[] = {"चुनाव", "मतदान", "election", "rain", "दिल्ली", "Narendra Modi"};
  constexpr const char* kLines[] = {"",        "NEW DELHI: ",      "नई दिल्ली, 13 सितंबर: ",
                                    "DELHI: ", "Joda, Jan 4: ",    "JODA, Jan 5 (PTI): ",
                                    "joda: ",  "दिल्ली, एजेंसियां । ", "MUMBAI, 20 Oct: "};
  constexpr const char* kTypes[] = {"person", "place", "organisation", ""};
  const auto word = [&] { return std::string(kWords[random() % std::size(kWords)]); };
  Article article =
      test::article("n" + std::to_string(number), word() + " " + word(),
                    kLines[random() % std::size(kLines)] + word() + " " + word(), maybe());
  article.section = maybe();
  article.language = maybe();
  for (auto count = random() % 4; count > 0; --count) {
    const char* type = kTypes[random() % std::size(kTypes)];
    article.entities.push_back({pick(), type, random() % 2 == 0 ? "" : pick()});
  }
  if (random() % 4 != 0) {
    article.published = parse_date("202" + std::to_string(random() % 4) + "-0" +
                                   std::to_string(random() % 9 + 1) + "-15");
  }
  return article;
}

void check_law(const std::string& index, const Strings& queries, std::size_t least_rows) {
  LocalEngine searcher(index);
  std::size_t rows = 0;
  for (const auto& query : queries) {
    CAPTURE(query);
    CHECK(test::rows_that_differ(searcher, query, rows) == Strings());
  }
  CHECK(rows >= least_rows);
}

std::vector<Article> sample() {
  std::vector<Article> articles;
  const ArticleReader reader;
  const std::string lines = test::read_file(test::source_path("corpus/sample.jsonl"));
  for (std::size_t begin = 0; begin < lines.size();) {
    const auto end = std::min(lines.find('\n', begin), lines.size());
    for (auto& article : reader.read({{"sample", 1}, lines.substr(begin, end - begin)}).articles) {
      articles.push_back(std::move(article));
    }
    begin = end + 1;
  }
  return articles;
}

}  // namespace

TEST_SUITE("laws/facets") {
  TEST_CASE("a facet row opens what it counts: sources that share words") {
    const test::SmallIndex index({test::article("1", "वर्षा", "पानी बरसा।", "Mint"),
                                  test::article("2", "वर्षा", "पानी बरसा।", "Mint"),
                                  test::article("3", "वर्षा", "पानी बरसा।", "Mint Lounge"),
                                  test::article("4", "वर्षा", "पानी बरसा।", "Live Mint"),
                                  test::article("5", "वर्षा", "पानी बरसा।", "mint")});
    LocalEngine searcher(index.path());
    SearchRequest request;
    request.query = "*";
    request.filters = {{{Facet::source, "Mint", "", ""}, false}};
    CHECK(searcher.search(request).total == 2);
    request.filters.clear();
    request.query = "source:mint";
    CHECK(searcher.search(request).total == 5);
    request.query = "source:\"live mint\"";
    CHECK(searcher.search(request).total == 1);
  }

  TEST_CASE("a facet row opens what it counts: an id of the index is that entity alone") {
    Article first = test::article("1", "वर्षा", "पानी बरसा।");
    Article second = test::article("2", "वर्षा", "पानी बरसा।");
    first.entities = {{"Wuhan University", "organisation", "wuhan-university"}};
    second.entities = {{"Wuhan University", "organisation", "beihua-university"}};
    const test::SmallIndex index({first, second});
    LocalEngine searcher(index.path());
    SearchRequest request;
    request.query = "*";
    request.filters = {{{Facet::organisation, "wuhan-university", "", ""}, false}};
    CHECK(searcher.search(request).total == 1);
  }

  TEST_CASE("a facet filter of a value that no article has falls back to words and names") {
    Article first = test::article("1", "वर्षा", "भारत के प्रधानमंत्री नरेंद्र मोदी आए।", "ABP Live");
    const test::SmallIndex index({first});
    LocalEngine searcher(index.path());
    for (const auto& value :
         {FacetValue{Facet::source, "abp live", "", ""}, FacetValue{Facet::person, "मोदी", "", ""},
          FacetValue{Facet::person, "narendra-modi", "", ""}}) {
      CAPTURE(value.value);
      SearchRequest request;
      request.query = "*";
      request.filters = {{value, false}};
      CHECK(searcher.search(request).total == 1);
    }
  }

  TEST_CASE("a facet row opens what it counts: the sample") {
    const test::SmallIndex index(sample());
    check_law(index.path(), {"*", "चुनाव"}, 100);
  }

  TEST_CASE("a facet row opens what it counts: random articles with nasty values") {
    const Strings values = nasty_values();
    for (const unsigned seed : {1U, 2U}) {
      CAPTURE(seed);
      std::mt19937 random(seed);
      std::vector<Article> articles;
      for (std::size_t i = 0; i < 60; ++i) {
        articles.push_back(random_article(i, values, random));
      }
      const test::SmallIndex index(articles);
      check_law(index.path(), {"*", "चुनाव"}, 300);
    }
  }
}

}  // namespace khabar
