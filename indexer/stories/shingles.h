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

/// A hash of every four of these words in a row, in their order; one of all words where there are
/// fewer than four.
std::vector<std::uint64_t> shingles_of_words(const std::vector<std::uint64_t>& words);

/// The same of packed words.
std::vector<std::uint64_t> shingles_of(std::string_view packed_words);

}  // namespace khabar
