// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace khabar {

enum class WordKind : std::uint8_t {
  latin,       ///< Latin letters, perhaps with digits: "Modi's", "G20", "covid19".
  devanagari,  ///< Devanagari letters and signs: "दु:ख".
  number,      ///< Digits with grouping and one decimal point: "५,००,०००", "4.5".
  initials,  ///< An abbreviation with dots, the last one left out: "पी.एम", "U.S", "आई. ओ. ए".
  other,  ///< A word of another script as ICU finds it, or an emoji.
};

/// Where a word stands: bytes [begin, end) of the text.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordKind kind = WordKind::other;

  friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

/// Splits text into words.
///
/// Latin, Devanagari and digits follow our own rules, which are ICU's (UAX #29) but for these:
/// a word ends where the script changes, Latin letters and digits staying together (GST|दर,
/// चुनाव|2024, but G20); hyphens and single dots separate (जोंग|उन, said|The); initials are one
/// word; a colon typed for visarga belongs to its word (दु:ख). Runs of other scripts go to ICU's
/// word iterator as they are. Punctuation, symbols and invalid bytes separate.
///
/// Not safe to share between threads. Cost: linear, whatever the text.
class Tokenizer {
 public:
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  /// Replaces `words` with those of `text` (UTF-8, below 4 GiB), in order, not overlapping.
  void split(std::string_view text, std::vector<WordSpan>& words);

 private:
  class ForeignRuns;
  std::unique_ptr<ForeignRuns> foreign_runs_;
};

}  // namespace khabar
