// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace khabar {

/// A run of text without white space: a word with the punctuation that hangs on it. Passages are
/// made of whole chunks, so they never cut a word.
struct Chunk {
  std::size_t begin = 0;      ///< Bytes in the text.
  std::size_t end = 0;        ///< One past its last byte.
  std::size_t graphemes = 0;  ///< User-visible characters; exact for Hindi and English, else the
                              ///< code points at most.
  bool ends_sentence = false;
};

/// Splits UTF-8 text at white space, after a danda that no space follows, and, so that no chunk
/// outgrows a passage, every kMaxChunkGraphemes.
///
/// A sentence ends at a danda, '.', '?', '!' or '…', quotes and brackets that close it included,
/// and at every line end. A full stop ends none after a title (डॉ., Dr., Rs.), an initial (पी., A.)
/// or before a small letter. These are the sentence rules of Unicode's UAX #29 where they matter
/// to news, with the abbreviations that ICU does not know. Cost: one scan of `text`.
std::vector<Chunk> split_chunks(std::string_view text);

/// Longer runs (addresses of web pages, scripts without spaces) are split, at graphemes.
inline constexpr std::size_t kMaxChunkGraphemes = 80;

}  // namespace khabar
