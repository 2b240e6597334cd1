// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/shingles.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "common/analysis/analyzer.h"
#include "common/analysis/stop_words.h"
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

/// Words of grammar as story_words has them.
std::unordered_set<std::uint64_t> grammar_words() {
  Analyzer analyzer;
  std::vector<Token> tokens;
  WordSequenceBuilder builder;
  for (const auto& word : stop_words()) {
    analyzer.analyze(word, tokens);
    for (const auto& token : tokens) builder.add(token.exact, token.term);
  }
  builder.end_field();
  const std::string packed = builder.finish();
  const auto words = WordSequence(packed).words(TextFieldSet().set());
  return {words.begin(), words.end()};
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

bool is_grammar(std::uint64_t word) {
  static const std::unordered_set<std::uint64_t> grammar = grammar_words();
  return grammar.contains(word);
}

StoryText story_text(std::string_view packed_words) {
  StoryText text;
  text.title = WordSequence(packed_words).words(only(Field::title));
  text.words = story_words(packed_words);
  text.shingles = shingles_of_words(text.words);
  std::size_t last = 0;  // one more than the place of the last word of grammar
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    if (is_grammar(text.words[i])) last = i + 1;
    const std::size_t begin = i + 1 < kShingleWords ? 0 : i + 1 - kShingleWords;
    const bool ends_shingle = i + 1 >= std::min(kShingleWords, text.words.size());
    if (ends_shingle && last > begin) text.telling.push_back(text.shingles[begin]);
  }
  return text;
}

}  // namespace khabar
