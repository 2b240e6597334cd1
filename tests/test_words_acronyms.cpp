// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/words/acronyms.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

using Words = std::vector<std::string>;

const test::WordIndex& news_words() {
  static const test::WordIndex words({{"cds", 3},
                                      {"सीडीएस", 9},
                                      {"सीबीआई", 20},
                                      {"सीबीआइ", 5},
                                      {"भाजपा", 40},
                                      {"cat", 7},
                                      {"xyz", 1}});
  return words;
}

Words acronyms(const Words& words) {
  Words found;
  for (const auto& acronym : acronym_of(news_words().open(), words)) found.push_back(acronym.exact);
  return found;
}

}  // namespace

TEST_SUITE("words/acronyms") {
  TEST_CASE("acronym_of: the letters of words in a row, in both scripts and all their spellings") {
    CHECK(acronyms({"chief", "of", "defence", "staff"}) == Words{"सीडीएस", "cds"});
    CHECK(acronyms({"central", "bureau", "of", "investigation"}) == Words{"सीबीआई", "सीबीआइ"});
    CHECK(acronyms({"भारतीय", "जनता", "पार्टी"}) == Words{"भाजपा"});
  }

  TEST_CASE("acronym_of: none for two words, mixed scripts, English words and what stands once") {
    CHECK(acronyms({"defence", "staff"}).empty());
    CHECK(acronyms({"chief", "defence", "स्टाफ"}).empty());
    CHECK(acronyms({"central", "asian", "team"}).empty());
    CHECK(acronyms({"xenon", "yttrium", "zinc"}).empty());
    CHECK(acronyms({}).empty());
  }
}

}  // namespace khabar
