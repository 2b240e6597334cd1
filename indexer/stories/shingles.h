// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace khabar {

/// Words in a row that are compared as one.
inline constexpr std::size_t kShingleWords = 4;

/// What an article's story is told by: a hash of every four words in a row of its body, in their
/// order; the title is not among them, as papers write their own. A body of a few words does not
/// tell enough: then they are of all text. One hash of all words where there are fewer than four.
///
/// packed_words  The value of schema::kWordsSlot: words are normalised, in either script.
std::vector<std::uint64_t> shingles_of(std::string_view packed_words);

}  // namespace khabar
