// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_features.h"

#include <algorithm>
#include <string>

#include "common/hash.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMiddle = kWindow / 2;

/// Kinds of features. Part of the model: a change here needs a new training.
enum Kind : std::uint64_t {
  kWord = 1,         // + place
  kCluster = 11,     // + place
  kProperNoun = 21,  // + place
  kPrefix = 31,      // + length
  kSuffix = 41,      // + length
  kNextSuffix = 51,
  kPreviousSuffix = 61,
  kShape = 71,
  kLength,
  kWordPair = 81,     // + which
  kClusterPair = 91,  // + which
  kShapeAfter = 101,
  kShapePair = 111,  // + which
  kListed = 121,     // + place
  kNamePart = 131,   // + place
  kHintPair = 141,   // + which
  kNameKind = 151,   // + place
  kKindShape = 161,
  kKindsShape,
  kKindPair = 171,  // + which
};

/// Finaliser of MurmurHash3, public domain, https://github.com/aappleby/smhasher
constexpr FeatureKey key(std::uint64_t kind, std::uint64_t value) {
  std::uint64_t h = value ^ (kind * 0x9e3779b97f4a7c15U);
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdU;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53U;
  const auto folded = static_cast<FeatureKey>(h >> 32);
  return folded <= kBiasFeature ? kBiasFeature + 1 : folded;
}

constexpr FeatureKey pair_key(std::uint64_t kind, std::uint64_t first, std::uint64_t second) {
  return key(kind, first * 0x9fb21c651e98df25U + second);
}

/// Start of the code point that ends at `end` of valid UTF-8.
std::size_t previous_code_point(std::string_view text, std::size_t end) {
  do --end;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  return end;
}

char kind_of(char32_t c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (c >= '0' && c <= '9') return 'd';
  if (c < 0x80) return static_cast<char>(c);
  if (c >= 0x0966 && c <= 0x096F) return 'd';
  if (c >= 0x0900 && c <= 0x097F) return 'h';
  return 'o';
}

/// "Xx" for "Delhi", "X.X" for "U.S", "h-h" for "आमना-सामना".
std::string shape_of(std::string_view written) {
  std::string shape;
  for (std::size_t i = 0; i < written.size();) {
    const char kind = kind_of(next_code_point(written, i));
    if (shape.empty() || shape.back() != kind) shape += kind;
  }
  return shape;
}

/// Longest beginnings and endings looked at, in code points.
constexpr std::size_t kLongestAffix = 5;
/// Short endings of a neighbour tell its part of speech.
constexpr std::size_t kLongestNeighbourSuffix = 3;

void append_prefixes(std::string_view form, std::vector<FeatureKey>& features) {
  std::size_t end = 0;
  for (std::size_t length = 0; length < kLongestAffix && end < form.size(); ++length) {
    next_code_point(form, end);
    features.push_back(key(kPrefix + length, hash64(form.substr(0, end))));
  }
}

void append_suffixes(std::string_view form, std::uint64_t kind, std::size_t longest,
                     std::vector<FeatureKey>& features) {
  std::size_t begin = form.size();
  for (std::size_t length = 0; length < longest && begin > 0; ++length) {
    begin = previous_code_point(form, begin);
    features.push_back(key(kind + length, hash64(form.substr(begin))));
  }
}

/// Length in code points, all beyond eight alike.
std::size_t length_class(std::string_view form) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < form.size() && length < 8; ++length) next_code_point(form, i);
  return length;
}

/// Each of the kinds of name that the word can be part of, alone and with its shape.
void append_name_kinds(const WordTraits& word, std::size_t place,
                       std::vector<FeatureKey>& features) {
  const std::uint64_t kinds = word.word_class.proper_noun;
  for (std::uint64_t rest = kinds; rest != 0; rest &= rest - 1) {
    const std::uint64_t kind = rest & ~(rest - 1);
    features.push_back(key(kNameKind + place, kind));
    if (place == kMiddle) features.push_back(pair_key(kKindShape, kind, word.shape));
  }
  if (place == kMiddle) features.push_back(pair_key(kKindsShape, kinds, word.shape));
}

void append_kind_pairs(const WordClass& before, const WordClass& middle, const WordClass& after,
                       std::vector<FeatureKey>& features) {
  if (before.proper_noun + middle.proper_noun != 0) {
    features.push_back(pair_key(kKindPair, before.proper_noun, middle.proper_noun));
  }
  if (middle.proper_noun + after.proper_noun != 0) {
    features.push_back(pair_key(kKindPair + 1, middle.proper_noun, after.proper_noun));
  }
}

}  // namespace

WordTraits word_traits(std::string_view form, std::string_view written, bool is_punctuation,
                       LetterCase letters, const TaggerModel& classes) {
  const std::uint64_t word = hash64(form);
  WordTraits traits;
  traits.word = word;
  const std::string shape = shape_of(written);
  traits.latin = shape.find_first_of("Xx") != std::string::npos;
  const bool counts = traits.latin && letters != LetterCase::sentence;
  traits.shape = hash64(counts ? shape + (letters == LetterCase::title ? "t" : "u") : shape);
  traits.word_class = classes.class_of(word);
  traits.is_punctuation = is_punctuation;
  return traits;
}

WordTraits edge_traits(const TaggerModel& classes) {
  return word_traits(kSentenceEdge, {}, true, LetterCase::sentence, classes);
}

void append_word_features(const WordTraits& word, std::string_view form, std::size_t place,
                          std::vector<FeatureKey>& features) {
  features.push_back(key(kWord + place, word.word));
  features.push_back(key(kCluster + place, word.word_class.cluster));
  if (word.word_class.proper_noun != 0) {
    features.push_back(key(kProperNoun + place, word.word_class.proper_noun));
    if (word.latin) append_name_kinds(word, place, features);
  }
  if (place == kMiddle) {
    if (word.latin) {
      features.push_back(pair_key(kShapePair + 2, word.shape, word.word_class.cluster));
    }
    append_prefixes(form, features);
    append_suffixes(form, kSuffix, kLongestAffix, features);
    features.push_back(key(kShape, word.shape));
    features.push_back(key(kLength, length_class(form)));
    features.push_back(kBiasFeature);
  } else if (place == kMiddle + 1) {
    append_suffixes(form, kNextSuffix, kLongestNeighbourSuffix, features);
  } else if (place == kMiddle - 1) {
    append_suffixes(form, kPreviousSuffix, kLongestNeighbourSuffix, features);
  }
}

namespace {

void append_hint_features(const TraitsWindow& window, std::vector<FeatureKey>& features) {
  for (std::size_t place = kMiddle - 1; place <= kMiddle + 1; ++place) {
    const TokenHint hint = window[place]->hint;
    if (listing_of(hint) != 0) features.push_back(key(kListed + place, listing_of(hint)));
    if (parts_of(hint) != 0) features.push_back(key(kNamePart + place, parts_of(hint)));
  }
  const WordTraits& before = *window[kMiddle - 1];
  const WordTraits& middle = *window[kMiddle];
  const WordTraits& after = *window[kMiddle + 1];
  if (middle.hint == 0) return;
  features.push_back(pair_key(kHintPair, before.hint, middle.hint));
  features.push_back(pair_key(kHintPair + 1, middle.hint, after.hint));
  features.push_back(pair_key(kHintPair + 2, middle.hint, before.word));
  features.push_back(pair_key(kHintPair + 3, middle.hint, after.word));
  features.push_back(pair_key(kHintPair + 4, middle.hint, middle.shape));
}

}  // namespace

void append_window_features(const TraitsWindow& window, std::vector<FeatureKey>& features) {
  const WordTraits& before = *window[kMiddle - 1];
  const WordTraits& middle = *window[kMiddle];
  const WordTraits& after = *window[kMiddle + 1];
  features.push_back(pair_key(kWordPair, before.word, middle.word));
  features.push_back(pair_key(kWordPair + 1, middle.word, after.word));
  features.push_back(pair_key(kClusterPair, before.word_class.cluster, middle.word_class.cluster));
  features.push_back(
      pair_key(kClusterPair + 1, middle.word_class.cluster, after.word_class.cluster));
  features.push_back(pair_key(kShapeAfter, middle.shape, before.is_punctuation ? before.word : 0));
  if (middle.latin) {
    features.push_back(pair_key(kShapePair, before.shape, middle.shape));
    features.push_back(pair_key(kShapePair + 1, middle.shape, after.shape));
    features.push_back(pair_key(kShapePair + 3, middle.shape, before.word));
    features.push_back(pair_key(kShapePair + 4, middle.shape, after.word));
    append_kind_pairs(before.word_class, middle.word_class, after.word_class, features);
  }
  append_hint_features(window, features);
}

}  // namespace khabar
