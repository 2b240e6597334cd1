// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <unordered_map>

#include <doctest/doctest.h>

#include "common/analysis/word_cache.h"

namespace khabar {

TEST_SUITE("analysis/word_cache") {
  TEST_CASE("a word that was added is found with its own forms, any other is not") {
    std::mt19937 random(5);
    std::unordered_map<std::string, WordForms> added;
    WordCache cache;
    CHECK(cache.find("चुनाव") == nullptr);
    for (int round = 0; round < 2; ++round) {
      for (int i = 0; i < 5000; ++i) {
        std::string word;
        for (std::size_t n = random() % 5; n > 0; --n) word += static_cast<char>(random() % 256);
        if (cache.find(word) != nullptr) continue;
        const std::string exact = i % 2 == 0 ? word : "e" + word;
        const std::string term = std::to_string(i);
        const Script script = i % 3 == 0 ? Script::latin : Script::devanagari;
        const WordForms& forms = cache.add(word, {exact, term, script, i % 5 == 0});
        CHECK(forms.exact == exact);
        CHECK(forms.term == term);
        added[word] = forms;
      }
      CHECK(cache.size() == added.size());
      for (const auto& [word, forms] : added) {
        const WordForms* found = cache.find(word);
        REQUIRE(found != nullptr);
        CHECK(found->exact.data() == forms.exact.data());
        CHECK(found->term == forms.term);
        CHECK(found->script == forms.script);
        CHECK(found->stop_word == forms.stop_word);
        CHECK(cache.find(word + "longer") == nullptr);
      }
      cache.clear();
      CHECK(cache.size() == 0);
      CHECK(cache.find(added.begin()->first) == nullptr);
      added.clear();
    }
  }
}

}  // namespace khabar
