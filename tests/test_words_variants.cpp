// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "searcher/words/variants.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

const test::WordIndex& news_words() {
  static const test::WordIndex words(
      {{"चुनाव", 9},   {"चूना", 1},     {"पुतिन", 5},    {"putin", 4}, {"patna", 3}, {"मिसाइल", 3},
       {"मिसाईल", 1}, {"न्यूक्लियर", 2}, {"न्यूक्लीयर", 1}, {"बीजेपी", 7}, {"bjp", 3},   {"लडकी", 2},
       {"लकडी", 2},   {"डॉक्टर", 2},   {"डाक्टर", 1},   {"main", 40}, {"मैन", 2},    {"मेन", 1},
       {"में", 50},     {"दिन", 5},     {"दीन", 1},     {"meet", 3},  {"mit", 2},   {"एयरपोर्ट", 2},
       {"th", 1},     {"थ", 3}});
  return words;
}

std::string best(const char* word) {
  const auto variants = VariantFinder(news_words().open()).find(word);
  return variants.empty() ? "" : variants.front().exact;
}

bool finds(const char* word, const char* variant) {
  for (const auto& found : VariantFinder(news_words().open()).find(word)) {
    if (found.exact == variant) return true;
  }
  return false;
}

}  // namespace

TEST_SUITE("words/variants") {
  TEST_CASE("VariantFinder: Latin letters find the Hindi word") {
    CHECK(best("chunav") == "चुनाव");
    CHECK(best("chunaav") == "चुनाव");
    CHECK(best("putin") == "पुतिन");
    CHECK(best("missile") == "मिसाइल");
    CHECK(best("nuclear") == "न्यूक्लियर");
    CHECK(best("ladki") == "लडकी");
    CHECK(best("airports") == "एयरपोर्ट");
    CHECK(best("doctor") == "डॉक्टर");
  }

  TEST_CASE("VariantFinder: a Hindi word finds Latin letters and its other spellings") {
    CHECK(best("पुतिन") == "putin");
    CHECK(finds("डॉक्टर", "डाक्टर"));
    CHECK(finds("न्यूक्लीयर", "न्यूक्लियर"));
    CHECK_FALSE(finds("दिन", "दीन"));
    CHECK_FALSE(finds("पुतिन", "patna"));
  }

  TEST_CASE("VariantFinder: an abbreviation finds its letters spelled out") {
    CHECK(finds("bjp", "बीजेपी"));
    CHECK(finds("बीजेपी", "bjp"));
  }

  TEST_CASE("VariantFinder: a common English word stays English") {
    CHECK_FALSE(finds("main", "में"));
    CHECK_FALSE(finds("meet", "mit"));
  }

  TEST_CASE("VariantFinder: two Latin letters that the index has are no Hindi word") {
    CHECK_FALSE(finds("th", "थ"));
    CHECK(finds("tha", "थ"));
  }

  TEST_CASE("VariantFinder: variants are few, ordered, present and not the word itself") {
    for (const char* word : {"chunav", "putin", "पुतिन", "main", "to", "डॉक्टर"}) {
      CAPTURE(word);
      const auto variants = VariantFinder(news_words().open()).find(word);
      CHECK(variants.size() <= VariantFinder::kMaxVariants);
      double last = 1;
      for (const Variant& variant : variants) {
        CHECK(variant.exact != word);
        CHECK(variant.closeness <= last);
        CHECK(variant.closeness > 0);
        CHECK(variant.frequency > 0);
        last = variant.closeness;
      }
    }
  }

  TEST_CASE("VariantFinder: a word whose articles are gone is not a variant") {
    test::WordIndex words({{"चुनाव", 2}, {"घर", 1}});
    words.remove("चुनाव");
    CHECK(VariantFinder(words.open()).find("chunav").empty());
  }

  TEST_CASE("VariantFinder: any bytes and any length are answered") {
    const VariantFinder finder(news_words().open());
    CHECK(finder.find("").empty());
    CHECK(finder.find("2024").empty());
    finder.find(std::string(10'000'000, 'k'));
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
      std::string bytes(1 + random() % 40, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random() % 256);
      CHECK(finder.find(bytes).size() <= VariantFinder::kMaxVariants);
    }
  }

  TEST_CASE("variant_scale: closer outranks further, and rarity gains nothing") {
    constexpr Xapian::doccount kArticles = 10000;
    CHECK(variant_scale(0.9, 500, 500, kArticles) == doctest::Approx(0.9));
    CHECK(variant_scale(0.9, 1, 500, kArticles) < 0.9);
    CHECK(variant_scale(0.5, 500, 500, kArticles) < variant_scale(0.9, 1000, 500, kArticles));
  }
}

}  // namespace khabar
