// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/variants.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/analysis/letter_names.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

/// A word that this many articles have is common as it is: its variants must be beyond doubt. Of
/// two Latin letters, which sound like many words, one article is enough.
constexpr Xapian::doccount kCommonFrequency = 10;
constexpr std::size_t kShortWordBytes = 2;
constexpr std::size_t kMaxWordBytes = 200;  // the Analyzer's longest
constexpr std::size_t kMaxOfCommon = 4;
constexpr std::size_t kShortestKeyToEdit = 2;  // "to" and "are" are one consonant

/// Least closeness of a variant by the Latin letters of the pair: the shorter a word, the more
/// words of the other script it happens to sound like ("main" and मैं, "time" and टीमें).
constexpr std::array kLeastOfCommon = {1.0, 1.0, 0.9, 0.7, 0.6, 0.45, 0.35, 0.25};
constexpr double kLeastOfRare = 0.06;
constexpr double kLeastOfLatin = 0.3;  // a Hindi word is seldom spelled freely in Latin letters
constexpr double kLeastShare = 0.25;   // of the closeness of the closest
constexpr double kLeastShareOfCommon = 0.5;
constexpr double kSpelledOutCloseness = 0.7;  // बीजेपी for "bjp"

bool is_devanagari(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE0;
}

/// What is asked of the variants of one word.
struct Bounds {
  bool common;

  double least_closeness(std::size_t letters) const {
    return common ? kLeastOfCommon[std::min(letters, kLeastOfCommon.size() - 1)] : kLeastOfRare;
  }
  double least_share() const { return common ? kLeastShareOfCommon : kLeastShare; }
  std::size_t most() const { return common ? kMaxOfCommon : VariantFinder::kMaxVariants; }
};

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
                                        const LatinMatcher& matcher, const Bounds& bounds) {
  const std::size_t letters = matcher.letters();
  Shortlist shortlist(cost_limit(bounds.least_closeness(letters), letters),
                      cost_limit(bounds.least_share(), letters));
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
                                      const Bounds& bounds) {
  const std::string sounds = devanagari_sounds(hindi);
  std::vector<Variant> variants;
  const auto visit = [&](const std::string& word) {
    const LatinMatcher matcher(word);
    const double least = std::max(kLeastOfLatin, bounds.least_closeness(matcher.letters()));
    const int cost = matcher.cost(sounds, cost_limit(least, matcher.letters()));
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

/// Adds an abbreviation in the other script, if the index has it.
void add_spelled_out(const SoundLookup& lookup, const std::string& word,
                     std::vector<Variant>& variants) {
  if (word.empty() || lookup.frequency(word) == 0) return;
  std::erase_if(variants, [&](const Variant& variant) { return variant.exact == word; });
  variants.push_back({word, kSpelledOutCloseness, 0});
}

bool closer(const Variant& a, const Variant& b) {
  if (a.closeness != b.closeness) return a.closeness > b.closeness;
  if (a.frequency != b.frequency) return a.frequency > b.frequency;
  return a.exact < b.exact;
}

/// Looks up how often the closest variants occur and leaves out those that no longer do.
void keep_present(const SoundLookup& lookup, const Bounds& bounds, std::vector<Variant>& variants) {
  if (variants.empty()) return;
  std::sort(variants.begin(), variants.end(), closer);
  std::erase_if(variants, [least = bounds.least_share() * variants.front().closeness](
                              const Variant& variant) { return variant.closeness < least; });
  if (variants.size() > 2 * VariantFinder::kMaxVariants) {
    variants.resize(2 * VariantFinder::kMaxVariants);
  }
  for (Variant& variant : variants) variant.frequency = lookup.frequency(variant.exact);
  std::erase_if(variants, [](const Variant& variant) { return variant.frequency == 0; });
  std::sort(variants.begin(), variants.end(), closer);
  if (variants.size() > bounds.most()) variants.resize(bounds.most());
}

std::vector<Variant> variants_of_hindi(const SoundLookup& lookup, std::string_view hindi,
                                       const Bounds& bounds) {
  std::vector<Variant> variants = english_variants(lookup, hindi, bounds);
  for (const auto& variant : spelling_variants(lookup, hindi)) variants.push_back(variant);
  if (const auto letters = read_letters(hindi)) add_spelled_out(lookup, *letters, variants);
  return variants;
}

std::vector<Variant> variants_of_latin(const SoundLookup& lookup, std::string_view latin,
                                       const Bounds& bounds) {
  const LatinMatcher matcher(latin);
  std::vector<Variant> variants;
  if (matcher.letters() == 0) return variants;
  for (const auto& [cost, word] : hindi_candidates(lookup, latin, matcher, bounds)) {
    variants.push_back({word, closeness_of(cost, matcher.letters()), 0});
  }
  const bool word_of_its_own =  // "day" is not डीएवाई
      bounds.common && latin.find_first_of("aeiou") != std::string_view::npos;
  if (!word_of_its_own) add_spelled_out(lookup, spell_letters(latin), variants);
  return variants;
}

/// Articles that make a word common.
Xapian::doccount common_from(std::string_view word) {
  return word.size() <= kShortWordBytes ? 1 : kCommonFrequency;
}

}  // namespace

std::vector<Variant> VariantFinder::find(std::string_view exact_word, bool is_hindi) const {
  exact_word = exact_word.substr(0, kMaxWordBytes);
  const Bounds bounds{!is_hindi &&
                      lookup_.frequency(std::string(exact_word)) >= common_from(exact_word)};
  auto variants = is_devanagari(exact_word) ? variants_of_hindi(lookup_, exact_word, bounds)
                                            : variants_of_latin(lookup_, exact_word, bounds);
  keep_present(lookup_, bounds, variants);
  return variants;
}

}  // namespace khabar
