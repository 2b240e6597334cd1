// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/entity/entity.h"
#include "common/entity/tagger_weights.h"

namespace khabar {

/// What a word can be to the tagger: no name, the first word of a name, or a later one.
/// Label 0 is no name; 1 + 2t begins a name of EntityType t and 2 + 2t continues it.
using TaggerLabel = std::uint8_t;
inline constexpr std::size_t kTaggerLabels = 7;
inline constexpr TaggerLabel kNoName = 0;

constexpr TaggerLabel begin_label(EntityType type) {
  return static_cast<TaggerLabel>(1 + 2 * static_cast<int>(type));
}
constexpr TaggerLabel inside_label(EntityType type) {
  return static_cast<TaggerLabel>(2 + 2 * static_cast<int>(type));
}
/// `label` must not be kNoName.
constexpr EntityType type_of(TaggerLabel label) {
  return static_cast<EntityType>((label - 1) / 2);
}
constexpr bool begins_name(TaggerLabel label) {
  return label % 2 == 1;
}
/// A name goes on only after its own beginning.
constexpr bool may_follow(TaggerLabel label, TaggerLabel previous) {
  return label == kNoName || begins_name(label) || previous == label || previous + 1 == label;
}

/// What is known of a word beforehand, whatever text it stands in.
struct WordClass {
  std::uint16_t cluster = 0;      ///< Words used alike share one; 0 for unknown words.
  std::uint16_t proper_noun = 0;  ///< What it can be in names, a bit each; 0 when nothing.
};

/// The learned part of the tagger: weights of features for labels, of labels following labels, and
/// word classes. Immutable, so threads may share it.
class TaggerModel {
 public:
  using Row = TaggerWeights::Row;
  /// Class of one word, named by the upper half of its hash64.
  struct ClassRow {
    std::uint32_t word = 0;
    WordClass word_class;
  };
  /// [previous][label]; the last row is for the start of a sentence.
  using Transitions = std::array<LabelScores, kTaggerLabels + 1>;

  /// Keys and words must each be unique.
  TaggerModel(const Transitions& transitions, const std::vector<Row>& rows,
              std::vector<ClassRow> classes);

  /// The model that Khabar ships, trained by scripts/train_tagger. Read once, on first use.
  static const TaggerModel& shipped();

  /// Reads what serialise() wrote; throws Error when `bytes` is something else.
  static TaggerModel parse(std::string_view bytes);

  /// Little-endian bytes; the same for the same model.
  std::string serialise() const;

  const TaggerWeights& weights() const { return weights_; }

  /// Class of the word whose normal form hashes to `word_hash`.
  WordClass class_of(std::uint64_t word_hash) const;

  const Transitions& transitions() const { return transitions_; }

 private:
  Transitions transitions_{};
  TaggerWeights weights_;
  std::vector<ClassRow> classes_;  // sorted by word
  std::vector<std::uint32_t> class_starts_;
};

}  // namespace khabar
