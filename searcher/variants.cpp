// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/variants.h"

#include <algorithm>
#include <cmath>

#include "common/analysis/letter_names.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/schema.h"

namespace khabar {
namespace {

/// How much of a likeness is asked of a variant.
struct Bounds {
  double least_closeness;
  std::size_t most;
};

constexpr Bounds kUnknownWord = {0.06, VariantFinder::kMaxVariants};
constexpr Bounds kKnownWord = {0.5, 4};
constexpr Xapian::doccount kKnownFrequency = 10;
constexpr std::size_t kShortLetters = 3;
constexpr std::size_t kShortestKeyToEdit = 2;  // "to" and "are" are one consonant
constexpr double kLeastShare = 0.1;            // of the closeness of the closest
constexpr double kSpelledOutCloseness = 0.7;   // बीजेपी for "bjp"

bool is_devanagari(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE0;
}

/// Highest cost that closeness_of takes for at least `closeness`.
int cost_limit(double closeness, std::size_t letters) {
  return static_cast<int>(-10.0 * std::log(closeness) * static_cast<double>(letters)) + 1;
}

struct Candidate {
  int cost;
  std::string word;
};

/// The best candidates so far; `limit` is what another one must not exceed.
class Shortlist {
 public:
  /// limit   Highest cost of a candidate.
  /// spread  Highest cost more than that of the best one.
  Shortlist(int limit, int spread) : limit_(limit), spread_(spread) {}

  int limit() const { return limit_; }

  void offer(int cost, const std::string& word) {
    if (cost > limit_ || has(word)) return;
    const auto place =
        std::upper_bound(best_.begin(), best_.end(), cost,
                         [](int c, const Candidate& other) { return c < other.cost; });
    best_.insert(place, {cost, word});
    limit_ = std::min(limit_, best_.front().cost + spread_);
    if (best_.size() > kLength) best_.pop_back();
    if (best_.size() == kLength) limit_ = std::min(limit_, best_.back().cost);
  }

  const std::vector<Candidate>& best() const { return best_; }

 private:
  /// More than is returned, as words of removed articles are left out in the end.
  static constexpr std::size_t kLength = VariantFinder::kMaxVariants + 4;

  bool has(const std::string& word) const {
    return std::any_of(best_.begin(), best_.end(),
                       [&](const Candidate& other) { return other.word == word; });
  }

  int limit_;
  int spread_;
  std::vector<Candidate> best_;
};

std::vector<std::string> keys_to_try(std::string_view word) {
  const std::string key = sound_key(word);
  if (key.size() < kShortestKeyToEdit) return {key};
  return keys_heard_as(key);
}

/// Devanagari words for a Latin one.
std::vector<Candidate> hindi_candidates(const SoundLookup& lookup, std::string_view latin,
                                        const LatinMatcher& matcher, double least_closeness) {
  Shortlist shortlist(cost_limit(least_closeness, matcher.letters()),
                      cost_limit(kLeastShare, matcher.letters()));
  const auto visit = [&](const std::string& word) {
    shortlist.offer(matcher.cost(devanagari_sounds(word), shortlist.limit()), word);
  };
  for (const auto& key : keys_to_try(latin)) {
    lookup.for_each(schema::kDevanagariSoundPrefix, key, visit);
  }
  return shortlist.best();
}

/// Latin words for a Devanagari one.
std::vector<Variant> english_variants(const SoundLookup& lookup, std::string_view hindi,
                                      double least_closeness) {
  const std::string sounds = devanagari_sounds(hindi);
  std::vector<Variant> variants;
  const auto visit = [&](const std::string& word) {
    const LatinMatcher matcher(word);
    const int cost = matcher.cost(sounds, cost_limit(least_closeness, matcher.letters()));
    if (cost == kFarSound) return;
    variants.push_back({word, closeness_of(cost, matcher.letters()), 0});
  };
  for (const auto& key : keys_to_try(hindi)) {
    lookup.for_each(schema::kLatinSoundPrefix, key, visit);
  }
  return variants;
}

/// Other spellings of a Devanagari word: long for short i, ॉ for ा, ये for ए.
std::vector<Variant> spelling_variants(const SoundLookup& lookup, std::string_view hindi) {
  constexpr int kCostPerSound = 2;  // दिन and दीन are two words, मिसाइल and मिसाईल one
  const std::string sounds = devanagari_sounds(hindi);
  const auto heard = sounds.size() - static_cast<std::size_t>(std::count(
                                         sounds.begin(), sounds.end(), sound::kDroppedSchwa));
  const int limit = kCostPerSound * static_cast<int>(heard);
  std::vector<Variant> variants;
  lookup.for_each(schema::kDevanagariSoundPrefix, sound_key(hindi), [&](const std::string& word) {
    if (word == hindi) return;
    const int cost = sound_distance(sounds, devanagari_sounds(word), limit);
    if (cost <= limit) variants.push_back({word, closeness_of(cost, heard), 0});
  });
  return variants;
}

void add_if_absent(std::vector<Variant>& variants, const std::string& word, double closeness) {
  const auto same = [&](const Variant& variant) { return variant.exact == word; };
  if (word.empty() || std::any_of(variants.begin(), variants.end(), same)) return;
  variants.push_back({word, closeness, 0});
}

bool closer(const Variant& a, const Variant& b) {
  if (a.closeness != b.closeness) return a.closeness > b.closeness;
  if (a.frequency != b.frequency) return a.frequency > b.frequency;
  return a.exact < b.exact;
}

/// Looks up how often the closest variants occur and leaves out those that no longer do.
void keep_present(const SoundLookup& lookup, std::size_t most, std::vector<Variant>& variants) {
  if (variants.empty()) return;
  std::sort(variants.begin(), variants.end(), closer);
  std::erase_if(variants, [least = kLeastShare * variants.front().closeness](
                              const Variant& variant) { return variant.closeness < least; });
  if (variants.size() > 2 * VariantFinder::kMaxVariants) {
    variants.resize(2 * VariantFinder::kMaxVariants);
  }
  for (Variant& variant : variants) variant.frequency = lookup.frequency(variant.exact);
  std::erase_if(variants, [](const Variant& variant) { return variant.frequency == 0; });
  std::sort(variants.begin(), variants.end(), closer);
  if (variants.size() > most) variants.resize(most);
}

/// Xapian's BM25 in the case of no relevance judgements: how rare a term is.
double rarity(Xapian::doccount frequency, Xapian::doccount articles) {
  const double present = std::min<double>(frequency, articles);
  double odds = (articles - present + 0.5) / (present + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds);
}

}  // namespace

std::vector<Variant> VariantFinder::find(std::string_view exact_word) const {
  const Xapian::doccount typed = lookup_.frequency(std::string(exact_word));
  const Bounds bounds = typed >= kKnownFrequency ? kKnownWord : kUnknownWord;
  std::vector<Variant> variants;
  if (is_devanagari(exact_word)) {
    variants = english_variants(lookup_, exact_word, std::max(bounds.least_closeness, 0.3));
    for (const auto& variant : spelling_variants(lookup_, exact_word)) variants.push_back(variant);
    if (const auto letters = read_letters(exact_word)) {
      add_if_absent(variants, *letters, kSpelledOutCloseness);
    }
  } else {
    const LatinMatcher matcher(exact_word);
    if (matcher.letters() == 0) return {};
    const double least = matcher.letters() <= kShortLetters && typed > 0
                             ? kKnownWord.least_closeness
                             : bounds.least_closeness;
    for (const auto& [cost, word] : hindi_candidates(lookup_, exact_word, matcher, least)) {
      variants.push_back({word, closeness_of(cost, matcher.letters()), 0});
    }
    add_if_absent(variants, spell_letters(exact_word), kSpelledOutCloseness);
  }
  keep_present(lookup_, bounds.most, variants);
  return variants;
}

double variant_scale(const Variant& variant, Xapian::doccount typed_frequency,
                     Xapian::doccount articles) {
  constexpr double kMost =
      0.4;  // repeating a word at most doubles its weight, a long text halves it
  const double own = rarity(variant.frequency, articles);
  const double reference = typed_frequency == 0 ? own : rarity(typed_frequency, articles);
  return kMost * variant.closeness * std::min(1.0, reference / own);
}

}  // namespace khabar
