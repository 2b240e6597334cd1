// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/words/spelling_in_context.h"
#include "searcher/words/word_reader.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

using test::WordIndex;

constexpr auto kGoOn = [] {};

/// The form of a word of the question that its neighbours give it; empty when there is none.
std::string meant(const WordIndex& words, const std::string& question, std::size_t place) {
  const Xapian::Database index = words.open();
  Analyzer analyzer;
  VariantCache cache;
  const auto read = WordReader(index, analyzer, cache, {}, kGoOn).read(question);
  for (const auto& form : read.groups.at(place).forms) {
    if (form.kind == FormKind::in_context) return form.exact;
  }
  return {};
}

}  // namespace

TEST_SUITE("words/spelling_in_context") {
  TEST_CASE("a rare word is the one with another vowel that stands where the others do") {
    const WordIndex words({{"फानी", 3}, {"फोनी चक्रवात ओडिशा", 9}, {"चक्रवात ओडिशा", 40}});
    CHECK(meant(words, "चक्रवात फानी ओडिशा", 1) == "फोनी");
    CHECK(meant(words, "fani chakravat odisha", 0) == "फोनी");
  }

  TEST_CASE("what enough articles have as asked is left alone") {
    const WordIndex words({{"फानी चक्रवात", 10}, {"फोनी चक्रवात", 90}, {"चक्रवात", 40}});
    CHECK(meant(words, "चक्रवात फानी", 1).empty());
  }

  TEST_CASE("few articles that have all words do not hide the many that spell one otherwise") {
    const WordIndex words({{"फानी चक्रवात", 1}, {"फोनी चक्रवात", 30}, {"चक्रवात", 40}});
    CHECK(meant(words, "चक्रवात फानी", 1) == "फोनी");
  }

  TEST_CASE("a common name is not what a rarer one means, though some articles would fit") {
    const WordIndex words(
        {{"सूमा", 3}, {"सीमा", 300}, {"सीमा मंदिर अयोध्या", 5}, {"मंदिर अयोध्या", 40}});
    CHECK(meant(words, "सूमा मंदिर अयोध्या", 0).empty());
  }

  TEST_CASE("a word alone, and a long question, have no context") {
    const WordIndex words({{"फानी", 3}, {"फोनी चक्रवात ओडिशा", 9}});
    CHECK(meant(words, "फानी", 0).empty());
    CHECK(meant(words, "फानी चक्रवात ओडिशा तट बंगाल खाड़ी पुरी", 0).empty());
  }

  TEST_CASE("a word that many articles have is no misspelling") {
    const WordIndex words({{"फानी", 50}, {"फोनी चक्रवात", 9}, {"चक्रवात", 40}});
    CHECK(meant(words, "चक्रवात फानी", 1).empty());
  }
}

}  // namespace khabar
