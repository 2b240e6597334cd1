// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/words/word_reader.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

using test::WordIndex;

constexpr auto kGoOn = [] {};

std::vector<WordGroup> read(const WordIndex& words, const std::string& text,
                            ReaderOptions options = {}) {
  const Xapian::Database index = words.open();
  Analyzer analyzer;
  VariantCache cache;
  return WordReader(index, analyzer, cache, options, kGoOn).read(text).groups;
}

/// The closeness of a form; 0 when the group does not have it.
double closeness_of(const WordGroup& group, const std::string& exact) {
  for (const auto& form : group.forms) {
    if (form.exact == exact) return form.closeness;
  }
  return 0;
}

}  // namespace

TEST_SUITE("words/word_reader") {
  TEST_CASE("read: a Latin word has the spellings of the Devanagari word that it is") {
    const WordIndex words({{"चुनाव", 40}, {"आयोग", 20}, {"aayog", 3}});
    const auto groups = read(words, "chunav aayog");
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].word().exact == "chunav");
    CHECK(closeness_of(groups[0], "चुनाव") > 0.8);
    CHECK(closeness_of(groups[1], "आयोग") > 0.8);
    CHECK(closeness_of(groups[1], "aayog") == 1);
  }

  TEST_CASE("read: an English word among English ones is no Hindi word that sounds like it") {
    const WordIndex words({{"farmers", 30},
                           {"protest", 40},
                           {"delhi", 50},
                           {"प्रतिशत", 90},
                           {"प्रदर्शन", 60},
                           {"पेट्रोल", 20},
                           {"डीजल", 20}});
    const auto groups = read(words, "farmers protest delhi");
    REQUIRE(groups.size() == 3);
    CHECK(closeness_of(groups[1], "प्रतिशत") == 0);
    CHECK(closeness_of(groups[1], "प्रदर्शन") > 0);
    CHECK(closeness_of(read(words, "petrol aur diesel ke daam")[2], "डीजल") > 0.5);
  }

  TEST_CASE("read: a word of Hindi grammar is a stop word among Hindi words") {
    const WordIndex words({{"भूकंप", 40}, {"झटके", 20}});
    const auto groups = read(words, "bhukamp ke jhatke");
    REQUIRE(groups.size() == 3);
    CHECK(groups[1].stop_word);
    CHECK_FALSE(groups[0].stop_word);
  }

  TEST_CASE("read: neighbours that the index has as one word are that word too") {
    const WordIndex words({{"मुख्य", 9}, {"मंत्री", 9}, {"मुख्यमंत्री", 30}});
    const auto groups = read(words, "मुख्य मंत्री");
    REQUIRE(groups.size() == 2);
    CHECK(closeness_of(groups[0], "मुख्यमंत्री") == 1);
    CHECK(closeness_of(groups[1], "मुख्यमंत्री") == 1);
  }

  TEST_CASE("read: a word may be two that stand side by side") {
    const WordIndex words({{"hong", 8}, {"kong", 8}});
    const auto groups = read(words, "hongkong");
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].apart == std::vector<std::string>{"hong", "kong"});
    CHECK(groups[0].is_mostly_apart);
  }

  TEST_CASE("read: a part of two signs is a word where the other is longer") {
    using Parts = std::vector<std::string>;
    const WordIndex words(
        {{"विश्व", 90}, {"कप", 80}, {"उप", 70}, {"चुनाव", 90}, {"आज", 90}, {"कल", 90}});
    CHECK(read(words, "विश्वकप")[0].apart == Parts{"विश्व", "कप"});
    CHECK(read(words, "उपचुनाव")[0].apart == Parts{"उप", "चुनाव"});
    CHECK(read(words, "आजकल")[0].apart.empty());
  }

  TEST_CASE("read: an English word in both spellings of English, and what either means") {
    const WordIndex words({{"organisation", 30}, {"labour", 9}, {"labor", 3}, {"नोटबंदी", 40}});
    CHECK(closeness_of(read(words, "organization")[0], "organisation") > 0.9);
    CHECK(closeness_of(read(words, "labour")[0], "labor") > 0.9);
    CHECK(closeness_of(read(words, "labor")[0], "labour") > 0.9);
    CHECK(closeness_of(read(words, "demonetization")[0], "नोटबंदी") > 0);  // as "demonetisation"
  }

  TEST_CASE("read: two words of English that Hindi writes as one") {
    const WordIndex words({{"prime", 9}, {"minister", 30}, {"मंत्री", 50}, {"प्रधानमंत्री", 90}});
    const auto titles = read(words, "prime minister");
    CHECK(closeness_of(titles[0], "प्रधानमंत्री") > 0);
    CHECK(closeness_of(titles[1], "प्रधानमंत्री") > 0);
    CHECK(closeness_of(titles[1], "मंत्री") > 0);
    CHECK(closeness_of(read(words, "prime ministers")[0], "प्रधानमंत्री") > 0);
    CHECK(closeness_of(read(words, "minister prime")[0], "प्रधानमंत्री") == 0);
    CHECK(closeness_of(read(words, "prime minister", {.translate = false})[0], "प्रधानमंत्री") == 0);
  }

  TEST_CASE("read: letters with a number are one word, and have no variants by sound") {
    const WordIndex words({{"t20", 5}, {"66a", 5}, {"आ", 50}});
    for (const std::string text : {"टी-20", "टी20", "T20"}) {
      CAPTURE(text);
      const auto groups = read(words, text);
      REQUIRE(groups.size() == 1);
      CHECK(groups[0].word().exact == "t20");
    }
    CHECK(read(words, "66ए").front().forms.size() == 1);
  }

  TEST_CASE("read: what is in capitals is spelled out, not heard as a Hindi word") {
    const WordIndex words({{"fir", 9}, {"एफआईआर", 90}, {"फिर", 3000}, {"sit", 90}, {"एसआईटी", 20}});
    const auto closeness = [&](const std::string& typed, const std::string& form) {
      return closeness_of(read(words, typed)[0], form);
    };
    CHECK(closeness("FIR", "एफआईआर") > 0.8);
    CHECK(closeness("FIR", "फिर") == 0);
    CHECK(closeness("fir", "फिर") > 0);
    CHECK(closeness("SIT", "एसआईटी") > 0.8);  // however often articles have "sit"
    CHECK(closeness("sit", "एसआईटी") == 0);
    const WordIndex slip({{"pak", 9}, {"पाक", 900}, {"पीएके", 1}});
    CHECK(closeness_of(read(slip, "PAK")[0], "पाक") > 0);  // one article tells nothing
  }

  TEST_CASE("read: a capital makes no name of a word of grammar") {
    const WordIndex words({{"यात्रा", 90}, {"की", 900}, {"दिल्ली", 90}, {"में", 900}});
    CHECK(read(words, "Dilli Ki Yatra")[1].stop_word);
    CHECK(read(words, "Dilli Mein Yatra")[1].stop_word);
  }

  TEST_CASE("read: a name has no translation, and with a capital is no other word") {
    const WordIndex words({{"सिंह", 90}, {"lion", 20}, {"सिद्धू", 9}, {"सिंधु", 90}, {"sidhu", 3}});
    CHECK(closeness_of(read(words, "Singh")[0], "सिंह") > 0.8);
    CHECK(closeness_of(read(words, "Singh")[0], "lion") == 0);
    CHECK(closeness_of(read(words, "सिंह")[0], "lion") > 0);
    CHECK(closeness_of(read(words, "Sidhu")[0], "सिद्धू") > 0.8);
    CHECK(closeness_of(read(words, "Sidhu")[0], "सिंधु") == 0);
  }

  TEST_CASE("read: a word that comes again has the same forms") {
    const WordIndex words({{"चुनाव", 40}});
    const auto groups = read(words, "chunav ya chunav");
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].forms.size() == groups[2].forms.size());
  }

  TEST_CASE("read: without expansion a word is itself") {
    const WordIndex words({{"चुनाव", 40}});
    const auto groups = read(words, "chunav", {false, false});
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].forms.size() == 1);
  }
}

}  // namespace khabar
