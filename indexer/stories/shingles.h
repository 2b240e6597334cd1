// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace khabar {

/// Words in a row that are compared as one.
inline constexpr std::size_t kShingleWords = 4;

/// The words by which an article's story is told: those of its body, in their order; the title is
/// not among them, as papers write their own. A body of a few words does not tell enough: then they
/// are of all text.
///
/// packed_words  The value of schema::kWordsSlot: words are normalised, in either script.
std::vector<std::uint64_t> story_words(std::string_view packed_words);

/// Whether a word of story_words is one of grammar (see is_stop_word).
bool is_grammar(std::uint64_t word);

/// A hash of every four of these words in a row, in their order; one of all words where there are
/// fewer than four.
std::vector<std::uint64_t> shingles_of_words(const std::vector<std::uint64_t>& words);

/// The same of packed words.
std::vector<std::uint64_t> shingles_of(std::string_view packed_words);

/// What two articles are compared by.
struct StoryText {
  std::vector<std::uint64_t> title;     ///< Its words.
  std::vector<std::uint64_t> words;     ///< See story_words.
  std::vector<std::uint64_t> shingles;  ///< Of all words.
  /// Those with a word of grammar, as nearly every four words of a sentence have one, and a list of
  /// places below an article has none.
  std::vector<std::uint64_t> telling;
};

/// Cost: some 20 µs for an article of 300 words.
StoryText story_text(std::string_view packed_words);

}  // namespace khabar
