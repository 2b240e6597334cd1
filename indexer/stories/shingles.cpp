// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/shingles.h"

#include "common/format/word_sequence.h"

namespace khabar {
namespace {

constexpr std::size_t kTellingWords = 8;  // of a body that tells its story alone

/// Spreads the bits of a hash (the finalizer of MurmurHash3, Austin Appleby, public domain).
std::uint64_t mix(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdU;
  hash ^= hash >> 33;
  hash *= 0xc4ceb9fe1a85ec53U;
  return hash ^ (hash >> 33);
}

TextFieldSet only(Field field) {
  TextFieldSet fields;
  for (std::size_t i = 0; i < schema::kTextFields.size(); ++i) {
    fields[i] = schema::kTextFields[i].field == field;
  }
  return fields;
}

}  // namespace

std::vector<std::uint64_t> story_words(std::string_view packed_words) {
  const WordSequence sequence(packed_words);
  std::vector<std::uint64_t> words = sequence.words(only(Field::body));
  if (words.size() < kTellingWords) words = sequence.words(TextFieldSet().set());
  return words;
}

std::vector<std::uint64_t> shingles_of_words(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> shingles;
  if (words.empty()) return shingles;
  const std::size_t length = words.size() < kShingleWords ? words.size() : kShingleWords;
  for (std::size_t begin = 0; begin + length <= words.size(); ++begin) {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < length; ++i) hash = mix(hash + words[begin + i] + 1);
    shingles.push_back(hash);
  }
  return shingles;
}

std::vector<std::uint64_t> shingles_of(std::string_view packed_words) {
  return shingles_of_words(story_words(packed_words));
}

}  // namespace khabar
