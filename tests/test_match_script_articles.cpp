// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/match/script_articles.h"

namespace khabar {

TEST_SUITE("match/script_articles") {
  constexpr ScriptArticles kArchive = {1000, 100, 900};

  TEST_CASE("GroupFrequency: an English word is as common as it is among English articles") {
    GroupFrequency english(kArchive);
    english.add("scam", 10);
    CHECK(english.articles() == doctest::Approx(100));
    GroupFrequency hindi(kArchive);
    hindi.add("घोटाला", 90);
    CHECK(hindi.articles() == doctest::Approx(100));
  }

  TEST_CASE("GroupFrequency: of two scripts the one that has it oftener counts") {
    GroupFrequency both(kArchive);
    both.add("scam", 10);
    both.add("स्कैम", 9);
    CHECK(both.articles() == doctest::Approx(100));
  }

  TEST_CASE("GroupFrequency: numbers and names belong to both scripts") {
    GroupFrequency number(kArchive);
    number.add("2024", 50);
    CHECK(number.articles() == doctest::Approx(50));
    GroupFrequency none(kArchive);
    CHECK(none.articles() == 0);
  }

  TEST_CASE("count_scripts: by words that every text has; never zero") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    CHECK(count_scripts(index).latin == 1);
    for (const char* word : {"the", "the", "में"}) {
      Xapian::Document document;
      document.add_term(word);
      index.add_document(document);
    }
    CHECK(count_scripts(index).all == 3);
    CHECK(count_scripts(index).latin == 2);
    CHECK(count_scripts(index).devanagari == 1);
  }
}

}  // namespace khabar
