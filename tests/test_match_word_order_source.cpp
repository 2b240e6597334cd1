// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/local_engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using Words = std::vector<std::string>;

const Words kVocabulary = {"नदी", "पहाड़", "शहर", "river", "hill", "city"};
constexpr int kArticles = 300;

/// Articles of 0 to 11 words each, by number, and their texts as the index holds them.
struct RandomArticles {
  std::vector<Words> words;
  std::vector<Article> articles;

  RandomArticles() {
    std::mt19937 random(7);
    for (int i = 0; i < kArticles; ++i) {
      std::string text;
      words.emplace_back(random() % 12);
      for (auto& word : words.back()) {
        word = kVocabulary[random() % kVocabulary.size()];
        text += word + ' ';
      }
      articles.push_back(test::article(std::to_string(i), "", text));
    }
  }
};

/// Numbers of the articles that `check` is true of.
template <typename Check>
std::vector<int> expected(const RandomArticles& random, Check check) {
  std::vector<int> numbers;
  for (int i = 0; i < kArticles; ++i) {
    if (check(random.words[static_cast<std::size_t>(i)])) numbers.push_back(i);
  }
  return numbers;
}

std::vector<int> found(const Engine& searcher, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = kArticles;
  request.expand = false;
  std::vector<int> numbers;
  for (const auto& hit : searcher.search(request).hits) numbers.push_back(std::stoi(hit.id));
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

bool side_by_side(const Words& words, const Words& phrase) {
  return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

/// Two different words with at most `between` others between them.
bool near(const Words& words, const std::string& a, const std::string& b, std::size_t between) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size() && j - i <= between + 1; ++j) {
      if ((words[i] == a && words[j] == b) || (words[i] == b && words[j] == a)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_SUITE("match/word_order_source") {
  TEST_CASE("phrases and nearness find what a look at every article finds") {
    const RandomArticles random;
    const test::SmallIndex index(random.articles);
    LocalEngine searcher(index.path());
    for (const auto& a : kVocabulary) {
      for (const auto& b : kVocabulary) {
        CAPTURE(a);
        CAPTURE(b);
        const auto phrase = expected(random, [&](const Words& w) {
          return side_by_side(w, {a, b});
        });
        REQUIRE_FALSE(phrase.empty());
        CHECK(found(searcher, '"' + a + ' ' + b + '"') == phrase);
        CHECK(found(searcher, "body:\"" + a + ' ' + b + '"') == phrase);
        CHECK(found(searcher, "title:\"" + a + ' ' + b + '"').empty());
        const auto close = expected(random, [&](const Words& w) { return near(w, a, b, 2); });
        CHECK(found(searcher, '"' + a + ' ' + b + "\"~2") == close);
      }
    }
  }

  TEST_CASE("phrases within AND, OR and NOT") {
    const RandomArticles random;
    const test::SmallIndex index(random.articles);
    LocalEngine searcher(index.path());
    const auto has = [](const Words& words, const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    const Words phrase = {"नदी", "शहर"};
    CHECK(found(searcher, "city NOT \"नदी शहर\"") == expected(random, [&](const Words& words) {
            return has(words, "city") && !side_by_side(words, phrase);
          }));
    CHECK(found(searcher, "city OR \"नदी शहर\"") == expected(random, [&](const Words& words) {
            return has(words, "city") || side_by_side(words, phrase);
          }));
    CHECK(found(searcher, "\"नदी शहर\" AND \"hill city\"") ==
          expected(random, [&](const Words& words) {
            return side_by_side(words, phrase) && side_by_side(words, {"hill", "city"});
          }));
    CHECK(found(searcher, "NOT \"नदी शहर\"") ==
          expected(random, [&](const Words& words) { return !side_by_side(words, phrase); }));
  }
}

}  // namespace khabar
