// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/lemma_table.h"
#include "common/error.h"

namespace khabar {

TEST_SUITE("analysis/lemma_table") {
  TEST_CASE("find: every packed word gives back its lemma, other words none") {
    const std::vector<LemmaEntry> entries = {
        {U"कर", U"कर"},   {U"करता", U"कर"}, {U"किया", U"कर"},
        {U"खबर", U"खबर"}, {U"खबरें", U"खबर"}, {U"खबरों", U"खबर"},
    };
    const auto bytes = pack_lemmas(entries);
    const LemmaTable table(bytes);

    for (const auto& entry : entries) {
      CAPTURE(to_utf8(entry.word));
      CHECK(table.find(entry.word) == entry.lemma);
    }
    for (const LettersView word : {U"", U"अ", U"करत", U"करते", U"खबरो", U"ह", U"news", U"कर1"}) {
      CAPTURE(to_utf8(word));
      CHECK_FALSE(table.find(word));
    }
  }

  TEST_CASE("find: words of many blocks are all found") {
    std::vector<LemmaEntry> entries;
    for (char32_t first = U'क'; first <= U'ह'; ++first) {
      for (char32_t second = U'क'; second <= U'ह'; ++second) {
        const Letters lemma = {first, second};
        entries.push_back({lemma + U'ा', lemma});
      }
    }
    const auto bytes = pack_lemmas(entries);
    const LemmaTable table(bytes);

    for (const auto& [word, lemma] : entries) REQUIRE(table.find(word) == lemma);
  }

  TEST_CASE("find: an empty table knows nothing") {
    const auto bytes = pack_lemmas({});
    CHECK_FALSE(LemmaTable(bytes).find(U"कर"));
  }

  TEST_CASE("pack_lemmas: refuses words that are not Devanagari") {
    const std::vector<LemmaEntry> entries = {{U"news", U"news"}};
    std::string message;
    try {
      pack_lemmas(entries);
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message == "lemma table: \"news\" is not a Devanagari word");
  }
}

}  // namespace khabar
