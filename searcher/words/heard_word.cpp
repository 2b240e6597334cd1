// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/heard_word.h"

#include <algorithm>
#include <cmath>

#include "common/analysis/pronunciation.h"
#include "common/analysis/sound_key.h"
#include "searcher/words/sound_lookup.h"

namespace khabar {
namespace {

// Tuned on romanised words hidden among those of news; see scripts/measure_transliteration.
constexpr double kShareOfLetters =
    0.3;                          // of the cost of an English word; the rest is how it is said
constexpr int kCostOfHindi = 15;  // that an English word was meant as a Hindi one
constexpr double kCostPerArticles = 5;         // the same, for each e-fold of English articles
constexpr std::size_t kShortestKeyToEdit = 2;  // "to" and "are" are one consonant

void append_keys(const std::string& key, std::vector<std::string>& keys) {
  if (key.size() < kShortestKeyToEdit) {
    if (!key.empty()) keys.push_back(key);
    return;
  }
  for (auto& other : keys_heard_as(key)) keys.push_back(std::move(other));
}

}  // namespace

HeardWord::HeardWord(std::string_view latin_word, double english_articles) : HeardWord(latin_word) {
  const auto readings = pronunciations_of(latin_word);
  said_.reserve(readings.size());  // a matcher is large
  for (const std::string_view phonemes : readings) {
    said_.push_back(LatinMatcher::pronounced(phonemes));
    said_keys_.push_back(pronounced_key(phonemes));
  }
  if (!said_.empty()) {
    cost_of_spelling_ =
        kCostOfHindi + static_cast<int>(kCostPerArticles * std::log1p(english_articles));
  }
}

int HeardWord::cost(std::string_view sounds, int limit) const {
  if (said_.empty()) return written_.cost(sounds, limit);
  const int written = written_.cost(sounds, limit + kMoreBySpelling);
  if (written == kFarSound) return kFarSound;
  int said = kFarSound;
  for (const auto& reading : said_) {
    said = std::min(said, reading.cost(sounds, std::min(said, limit)));
  }
  int best = written + cost_of_spelling_;
  if (said != kFarSound) {
    best =
        std::min(best, static_cast<int>(kShareOfLetters * written + (1 - kShareOfLetters) * said));
  }
  return best <= limit ? best : kFarSound;
}

std::vector<std::string> HeardWord::keys() const {
  std::vector<std::string> keys;
  append_keys(sound_key(word_), keys);
  for (const auto& key : said_keys_) append_keys(key, keys);
  std::vector<std::string> distinct;
  for (auto& key : keys) {
    if (std::find(distinct.begin(), distinct.end(), key) == distinct.end()) {
      distinct.push_back(std::move(key));
    }
  }
  return distinct;
}

double chance_of_same(int cost, std::size_t letters) {
  constexpr double kEvenCost = 14;  // for each letter
  constexpr double kSpread = 3.5;
  if (letters == 0 || cost >= kFarSound) return 0;
  return 1 / (1 + std::exp((cost / static_cast<double>(letters) - kEvenCost) / kSpread));
}

}  // namespace khabar
