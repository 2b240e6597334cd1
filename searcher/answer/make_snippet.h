// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "searcher/answer/chunks.h"
#include "searcher/answer/snippet.h"
#include "searcher/match/word_matcher.h"
#include "searcher/query/byte_range.h"

namespace khabar {

struct SnippetOptions {
  std::size_t max_graphemes = 240;  ///< Longest `text`, in user-visible characters (not bytes).
  std::size_t max_passages = 3;
};

/// Picks the one to three passages of `body` that show most of the query's words.
///
/// body     Clean text of the article, UTF-8 in NFC.
/// tokens   What Analyzer makes of `body`.
/// matcher  What the query looks for, weighted.
///
/// One passage when it shows as much as several; whole sentences where they fit, else cut between
/// words with "…"; neighbours are joined. Returns the start of the article when no word occurs in
/// it, and an empty snippet for an empty body. Never splits a word, unless the word is longer
/// than kMaxChunkGraphemes, nor a grapheme. Cost: one scan of `body` and `tokens`.
Snippet make_snippet(std::string_view body, const std::vector<Token>& tokens,
                     const WordMatcher& matcher, const SnippetOptions& options = {});

/// The same of a body whose chunks are known; see chunks.h.
Snippet make_snippet(std::string_view body, const std::vector<Chunk>& chunks,
                     const std::vector<Token>& tokens, const WordMatcher& matcher,
                     const SnippetOptions& options = {});

/// Where the words of a whole text (a title) match: bytes of the text that `tokens` were made of.
std::vector<ByteRange> highlight(std::string_view text, const std::vector<Token>& tokens,
                                 const WordMatcher& matcher);

}  // namespace khabar
