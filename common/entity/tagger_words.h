// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// A word as the tagger sees it: tokens written without a space between them ("आमना-सामना",
/// "एच.डी."), or, when it has no tokens, the punctuation between two words.
struct TaggerWord {
  std::uint32_t begin = 0;  ///< First byte in the text.
  std::uint32_t end = 0;    ///< One past its last byte.
  std::uint32_t first_token = 0;
  std::uint32_t token_count = 0;
  bool ends_sentence = false;

  bool is_punctuation() const { return token_count == 0; }
};

/// Replaces `words` with the words and the punctuation of `text`, in order. `tokens` is what
/// Analyzer made of `text`. "श्री एच.डी. देवेगौड़ा, दिल्ली।" is श्री | एच.डी. | देवेगौड़ा | , | दिल्ली | ।
/// and ends one sentence.
void split_tagger_words(std::string_view text, const std::vector<Token>& tokens,
                        std::vector<TaggerWord>& words);

/// One past the last word of the sentence that starts at `words[begin]`; what nothing ends is cut
/// after 500 words.
std::size_t sentence_end(std::span<const TaggerWord> words, std::size_t begin);

/// One spelling for one word: what Analyzer made of its tokens, joined by hyphens; punctuation as
/// written. A view into `text`, into `tokens`, or into `buffer`, which it may overwrite.
std::string_view normal_form(std::string_view text, const std::vector<Token>& tokens,
                             const TaggerWord& word, std::string& buffer);

}  // namespace khabar
