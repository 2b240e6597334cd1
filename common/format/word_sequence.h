// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/schema.h"
#include "common/number_map.h"

namespace khabar {

/// A word in five bytes: enough to tell in which order an article has words that it is known to
/// have. Two words of different lemmas are taken for one another once in 2^40 pairs, two forms of
/// one lemma once in 2^16, two lemmas once in 2^24.
struct WordSignature {
  std::uint32_t lemma = 0;  ///< 24 bits.
  std::uint16_t form = 0;
};

WordSignature sign_word(std::string_view exact, std::string_view term);

/// Text fields by their place in schema::kTextFields.
using TextFieldSet = std::bitset<schema::kTextFields.size()>;

/// Packs the words of an article in their order, for schema::kWordsSlot.
///
/// Each distinct word stands once with its signature; the order is a number for each word. An
/// article takes three bytes for a distinct word that is its own lemma, as most are, five for
/// another, and one or two a word. Xapian's positions take 23 bytes for each distinct word, because
/// each has its key.
class WordSequenceBuilder {
 public:
  /// The next word of the current field, the first of schema::kTextFields to begin with.
  void add(std::string_view exact, std::string_view term);

  /// What follows stands in the next field.
  void end_field();

  /// The packed words; the builder is empty again.
  std::string finish();

 private:
  NumberMap numbers_;  // of signatures, from 1, as they come
  std::vector<WordSignature> signatures_;
  std::vector<std::uint32_t> order_;
};

/// The words of an article in their order, as a WordSequenceBuilder packed them. Bytes that no
/// builder made have no words.
class WordSequence {
 public:
  /// Of a signature: the lemma tells the form of a word that is its own; of another 2 are the
  /// form's. Lowest byte first.
  static constexpr std::size_t kOwnBytes = 3;
  static constexpr std::size_t kOtherBytes = 5;

  /// A view: `packed` must outlive it.
  explicit WordSequence(std::string_view packed);

  /// The signatures of all words of `fields` in their order, as numbers.
  std::vector<std::uint64_t> words(TextFieldSet fields) const;

  /// True when words stand side by side in one of `fields`, the i-th of them any of words[i].
  /// Cost: some 0.1 µs for an article of 300 words, ten times that with several for a place.
  bool has_phrase(const std::vector<std::vector<WordSignature>>& words, TextFieldSet fields) const;

  /// True when words of these lemmas stand, in any order, within `window` words of one of
  /// `fields`, one of each list; a list that comes twice must be met twice.
  /// lemmas  As sign_word makes them.
  bool has_near(const std::vector<std::vector<std::uint32_t>>& lemmas, std::size_t window,
                TextFieldSet fields) const;

 private:
  /// From 1; 0 when the article does not have it.
  std::size_t number_of(const WordSignature& word) const;

  /// The lemma's part of the signature of distinct word `word`, from 0.
  std::uint32_t lemma_at(std::size_t word) const;

  /// For each place of a phrase the numbers that may stand there; empty when one has none.
  std::vector<std::vector<std::uint64_t>> numbers_of(
      const std::vector<std::vector<WordSignature>>& words) const;

  std::size_t distinct() const { return other_.size() / kOtherBytes + own_.size() / kOwnBytes; }

  std::string_view other_;  // signatures of words that are not their own lemma; numbered from 1
  std::string_view own_;    // of those that are; numbered on from there
  std::string_view order_;
};

}  // namespace khabar
