// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/spelling.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/format/schema.h"
#include "common/unicode.h"
#include "searcher/words/vocabulary_scan.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxWordBytes = 200;  // longer "words" are not typing errors
constexpr std::size_t kMaxLookedUp = 24;    // nearest candidates whose frequency is asked for
constexpr int kCostPerEdit = 30;            // -10 ln: one letter in twenty words is mistyped
constexpr double kCostPerNat = 10;
constexpr Xapian::doccount kCommonFrequency = 10;
constexpr Xapian::doccount kTimesMoreFrequent = 10;

bool is_devanagari(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE0;
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) points += next_code_point(text, i);
  return points;
}

/// Which bytes a word has, folded to 64: an edit of a code point changes few of them.
std::uint64_t byte_set(std::string_view word) {
  std::uint64_t set = 0;
  for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  return set;
}
constexpr int kBytesPerEdit = 3;  // one letter out, one in, and the byte that tells their block

/// Edits that a word of this many code points may have.
unsigned edits_allowed(std::size_t code_points) {
  return code_points <= 3 ? 0 : code_points <= 5 ? 1 : 2;
}

struct Candidate {
  int cost;
  std::string word;
};

/// A typed word, and what it costs to have meant others by it.
class Typed {
 public:
  explicit Typed(std::string_view word)
      : hindi_(is_devanagari(word)),
        points_(code_points(word)),
        bytes_(byte_set(word)),
        sounds_(hindi_ ? devanagari_sounds(word) : std::string()),
        matcher_(word) {}

  /// kFarSound when the word cannot have been meant.
  int cost_of(const std::string& word) const {
    if (is_devanagari(word) != hindi_) return cost_across(word);
    const unsigned allowed = edits_allowed(points_.size());
    const std::size_t least_points = word.size() / (hindi_ ? 3 : 1);
    if (least_points > points_.size() + allowed || least_points + allowed < points_.size()) {
      return kFarSound;
    }
    if (std::popcount(bytes_ ^ byte_set(word)) > kBytesPerEdit * static_cast<int>(allowed)) {
      return kFarSound;
    }
    const unsigned edits = edit_distance(points_, code_points(word), allowed);
    return edits > allowed ? kFarSound : cost_of_edits(edits, word);
  }

 private:
  int cost_of_edits(unsigned edits, const std::string& word) const {
    const int typed = kCostPerEdit * static_cast<int>(edits);
    return hindi_ ? std::min(typed, sound_distance(sounds_, devanagari_sounds(word), typed))
                  : typed;
  }

  int cost_across(const std::string& word) const {
    constexpr int kCostPerLetter = 12;
    if (hindi_) {
      const LatinMatcher matcher(word);
      return matcher.cost(sounds_, kCostPerLetter * static_cast<int>(matcher.letters()));
    }
    return matcher_.cost(devanagari_sounds(word),
                         kCostPerLetter * static_cast<int>(matcher_.letters()));
  }

  bool hindi_;
  std::u32string points_;
  std::uint64_t bytes_;
  std::string sounds_;
  LatinMatcher matcher_;
};

std::vector<Candidate> nearest(const SoundLookup& lookup, std::string_view word) {
  const Typed typed(word);
  std::vector<Candidate> candidates;
  const auto visit = [&](const std::string& other) {
    if (other == word) return;
    if (const int cost = typed.cost_of(other); cost != kFarSound)
      candidates.push_back({cost, other});
  };
  const auto own_script =
      is_devanagari(word) ? schema::kDevanagariSoundPrefix : schema::kLatinSoundPrefix;
  const auto other_script =
      is_devanagari(word) ? schema::kLatinSoundPrefix : schema::kDevanagariSoundPrefix;
  const std::string key = sound_key(word);
  lookup.for_each(own_script, key, visit);
  for (const auto& other_key : keys_one_edit_away(key)) {
    lookup.for_each(own_script, other_key, visit);
  }
  const bool mistyped = std::any_of(candidates.begin(), candidates.end(),
                                    [](const Candidate& c) { return c.cost <= kCostPerEdit; });
  lookup.for_each(other_script, key, visit);
  if (!mistyped) {
    for (const auto& other_key : keys_heard_as(key)) {
      if (other_key != key) lookup.for_each(other_script, other_key, visit);
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
  });
  if (candidates.size() > kMaxLookedUp) candidates.resize(kMaxLookedUp);
  return candidates;
}

}  // namespace

std::vector<Suggestion> SpellingSuggester::rank(std::string_view exact_word,
                                                std::size_t limit) const {
  if (exact_word.size() > kMaxWordBytes || sound_key(exact_word).empty()) return {};
  std::vector<Suggestion> suggestions;
  for (auto& [cost, word] : nearest(lookup_, exact_word)) {
    const Xapian::doccount frequency = lookup_.frequency(word);
    if (frequency == 0) continue;
    suggestions.push_back({word, std::log(frequency + 1.0) - cost / kCostPerNat, frequency});
  }
  std::sort(suggestions.begin(), suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.exact < b.exact;
  });
  if (suggestions.size() > limit) suggestions.resize(limit);
  return suggestions;
}

std::optional<Suggestion> SpellingSuggester::suggest(std::string_view exact_word) const {
  const Xapian::doccount typed =
      lookup_.frequency(std::string(exact_word.substr(0, kMaxWordBytes)));
  if (typed >= kCommonFrequency) return std::nullopt;
  const auto suggestions = rank(exact_word, 1);
  if (suggestions.empty() || suggestions[0].frequency < kTimesMoreFrequent * typed) {
    return std::nullopt;
  }
  return suggestions[0];
}

}  // namespace khabar
