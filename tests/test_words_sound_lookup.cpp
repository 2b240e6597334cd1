// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/sound_key.h"
#include "common/format/schema.h"
#include "searcher/words/sound_lookup.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

bool contains(const std::vector<std::string>& keys, const char* key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

TEST_SUITE("words/sound_lookup") {
  TEST_CASE("SoundLookup: words by key and script, and in how many articles") {
    const test::WordIndex words({{"कमल", 3}, {"कमाल", 1}, {"kamal", 2}});
    const SoundLookup lookup(words.open());
    std::vector<std::string> found;
    lookup.for_each(schema::kDevanagariSoundPrefix, sound_key("kamal"),
                    [&](const std::string& word) { found.push_back(word); });
    CHECK(found == std::vector<std::string>{"कमल", "कमाल"});
    CHECK(lookup.frequency("कमल") == 3);
    CHECK(lookup.frequency("कलम") == 0);
  }

  TEST_CASE("keys_one_edit_away: each edit, each key once, never the key") {
    const auto keys = keys_one_edit_away("krn");
    for (const char* key : {"rn", "kr", "krns", "kprn", "kln", "rkn", "akrn"}) {
      CAPTURE(key);
      CHECK(contains(keys, key));
    }
    CHECK_FALSE(contains(keys, "krn"));
    CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
  }

  TEST_CASE("keys_heard_as: the key first, then what the other script may have for it") {
    const auto keys = keys_heard_as("grs");
    CHECK(keys.front() == "grs");
    for (const char* key : {"jrs", "gds", "gr", "agrs", "gr", "jr"}) {
      CAPTURE(key);
      CHECK(contains(keys, key));
    }
    CHECK(keys.size() < keys_one_edit_away("grs").size());
  }
}

}  // namespace khabar
