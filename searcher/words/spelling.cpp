// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/spelling.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "common/analysis/pronunciation.h"
#include "common/analysis/script.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/edit_distance.h"
#include "common/format/schema.h"
#include "common/unicode.h"
#include "searcher/words/typing_cost.h"
#include "searcher/words/vocabulary_scan.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxWordBytes = 200;  // longer "words" are not typing errors
constexpr std::size_t kMaxLookedUp = 48;    // nearest candidates whose frequency is asked for
constexpr double kCostPerNat = 10;
constexpr int kFarTyping = 1 << 20;
constexpr std::size_t kMaxScanned = 10'000;  // words with the same beginning

// Tuned on misspellings of frequent words: see scripts/measure_spelling.
constexpr Xapian::doccount kCommonFrequency = 12;  // a word of so many articles is right
constexpr double kLeastOverTyped = 1.3;   // nats: that a suggestion must be likelier by, when the
constexpr double kOfKnownWord = 2;        // index has the word; more when English has it
constexpr double kLeastLikelihood = 0.2;  // of a suggestion for a word of kShortLetters,
constexpr double kLessPerLetter = 0.8;    // as a longer word is seldom like another by chance
constexpr std::size_t kShortLetters = 4;
constexpr double kSaidByOtherScript = 0.8;  // closeness of a variant that makes a word right

/// Which bytes a word has, folded to 64: an edit of a code point changes few of them.
std::uint64_t byte_set(std::string_view word) {
  std::uint64_t set = 0;
  for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  return set;
}
constexpr int kBytesPerEdit = 3;  // one letter out, one in, and the byte that tells their block

/// Edits that a word of this many code points may have.
unsigned edits_allowed(std::size_t code_points) {
  return code_points <= 2 ? 0 : code_points <= 5 ? 1 : 2;
}

struct Candidate {
  int cost;
  std::string word;
};

/// A typed word, and what it costs to have meant others of its script by it.
class Typed {
 public:
  explicit Typed(std::string_view word)
      : hindi_(has_devanagari(word)),
        points_(to_code_points(word)),
        bytes_(byte_set(word)),
        sounds_(hindi_ ? devanagari_sounds(word) : std::string()) {}

  std::size_t letters() const { return points_.size(); }

  /// kFarTyping when the word cannot have been meant.
  int cost_of(const std::string& word) const {
    const unsigned allowed = edits_allowed(points_.size());
    const std::size_t least_points = word.size() / (hindi_ ? 3 : 1);
    if (least_points > points_.size() + allowed || least_points + allowed < points_.size()) {
      return kFarTyping;
    }
    if (std::popcount(bytes_ ^ byte_set(word)) > kBytesPerEdit * static_cast<int>(allowed)) {
      return kFarTyping;
    }
    const std::u32string meant = to_code_points(word);
    if (edit_distance(points_, meant, allowed) > allowed) return kFarTyping;
    const int typed = typing_cost(points_, meant, kFarTyping);
    return hindi_ ? std::min(typed, sound_distance(sounds_, devanagari_sounds(word), typed))
                  : typed;
  }

 private:
  bool hindi_;
  std::u32string points_;
  std::uint64_t bytes_;
  std::string sounds_;
};

/// The first two code points, which errors seldom touch.
std::string_view beginning(std::string_view word) {
  std::size_t end = 0;
  for (int i = 0; i < 2 && end < word.size(); ++i) next_code_point(word, end);
  return word.substr(0, end);
}

/// Calls `visit` with the words of article bodies that begin as `word` does, kMaxScanned at most.
template <typename Visit>
void for_each_with_beginning(const IndexTerms& index, std::string_view word, Visit visit) {
  const std::string prefix(beginning(word));
  std::size_t scanned = 0;
  index->for_each_term(prefix, [&](const std::string& term, Xapian::doccount) {
    visit(term);
    return ++scanned < kMaxScanned;
  });
}

std::vector<Candidate> nearest(const IndexTerms& index, std::string_view word) {
  const SoundLookup lookup(index);
  const Typed typed(word);
  std::vector<Candidate> candidates;
  const auto visit = [&](const std::string& other) {
    if (other == word) return;
    if (const int cost = typed.cost_of(other); cost != kFarTyping) {
      candidates.push_back({cost, other});
    }
  };
  const auto script =
      has_devanagari(word) ? schema::kDevanagariSoundPrefix : schema::kLatinSoundPrefix;
  const std::string key = sound_key(word);
  lookup.for_each(script, key, visit);
  for (const auto& other_key : keys_one_edit_away(key)) lookup.for_each(script, other_key, visit);
  for_each_with_beginning(index, word, visit);
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
  });
  const auto same = [](const Candidate& a, const Candidate& b) { return a.word == b.word; };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  if (candidates.size() > kMaxLookedUp) candidates.resize(kMaxLookedUp);
  return candidates;
}

/// What a suggestion's likelihood must be for a word that `typed` articles have.
double least_likelihood(std::string_view word, Xapian::doccount typed) {
  const double known = pronunciations_of(word).empty() ? 0 : kOfKnownWord;
  if (typed > 0) return std::log(typed) + kLeastOverTyped + known;
  const auto letters = static_cast<double>(to_code_points(word).size());
  return kLeastLikelihood - kLessPerLetter * (letters - kShortLetters) + known;
}

}  // namespace

std::vector<Suggestion> SpellingSuggester::rank(std::string_view exact_word,
                                                std::size_t limit) const {
  if (exact_word.size() > kMaxWordBytes || sound_key(exact_word).empty()) return {};
  std::vector<Suggestion> suggestions;
  for (auto& [cost, word] : nearest(index_, exact_word)) {
    const Xapian::doccount frequency = lookup_.frequency(word);
    if (frequency == 0) continue;
    suggestions.push_back({word, std::log(frequency) - cost / kCostPerNat, frequency});
  }
  std::sort(suggestions.begin(), suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.exact < b.exact;
  });
  if (suggestions.size() > limit) suggestions.resize(limit);
  return suggestions;
}

std::optional<Suggestion> SpellingSuggester::suggest(std::string_view exact_word) const {
  if (exact_word.size() > kMaxWordBytes) return std::nullopt;
  const Xapian::doccount typed = lookup_.frequency(std::string(exact_word));
  if (typed >= kCommonFrequency) return std::nullopt;
  auto suggestions = rank(exact_word, 1);
  if (suggestions.empty() || suggestions[0].likelihood < least_likelihood(exact_word, typed)) {
    return std::nullopt;
  }
  for (const Variant& variant : variants_.find(exact_word)) {
    const bool better =
        std::log(variant.frequency) + std::log(variant.closeness) > suggestions[0].likelihood;
    if (variant.kind == VariantKind::script && variant.closeness > kSaidByOtherScript && better) {
      return std::nullopt;
    }
  }
  return suggestions[0];
}

}  // namespace khabar
