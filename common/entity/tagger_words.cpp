// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_words.h"

#include <algorithm>
#include <array>

#include "common/analysis/initials.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200A);
}

constexpr bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Signs that hold one written word together: hyphens, apostrophes, the "&" of "AT&T", the
/// Devanagari abbreviation sign.
constexpr bool is_joiner(char32_t c) {
  return c == '-' || c == '\'' || c == '&' || c == 0x2010 || c == 0x2011 || c == 0x2019 ||
         c == 0x0970;
}

/// What always ends a sentence. A full stop does, too, unless an abbreviation owns it.
constexpr bool ends_sentence(char32_t c) {
  return c == 0x0964 || c == 0x0965 || c == '?' || c == '!' || c == '\n';
}

/// What stands between two tokens.
struct Gap {
  std::uint32_t begin = 0;  ///< First byte of the punctuation, spaces left out.
  std::uint32_t end = 0;    ///< One past its last byte; `begin` when there is none.
  bool has_space = false;
  bool only_joiners = true;
  bool starts_with_dot = false;  ///< A full stop touches the word before.
  bool ends_sentence = false;

  bool has_punctuation() const { return begin < end; }
};

Gap read_gap(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Gap gap{begin, begin};
  for (std::size_t i = begin; i < end;) {
    const auto start = static_cast<std::uint32_t>(i);
    const char32_t c = next_code_point(text, i);
    gap.ends_sentence = gap.ends_sentence || ends_sentence(c) || c == '.';
    if (is_invisible(c)) continue;
    if (is_space(c)) {
      gap.has_space = true;
      continue;
    }
    if (!gap.has_punctuation()) gap.begin = start;
    gap.end = static_cast<std::uint32_t>(i);
    gap.only_joiners = gap.only_joiners && is_joiner(c);
    gap.starts_with_dot = gap.starts_with_dot || (c == '.' && start == begin);
  }
  return gap;
}

/// Titles that are shortened with a dot, in lower case.
constexpr std::array<std::string_view, 16> kShortTitles = {"डॉ",   "डा",  "प्रो", "पं",  "श्री", "मो",
                                                           "स्व",   "मि",  "mr",  "ms", "mrs", "dr",
                                                           "prof", "smt", "lt",  "gen"};

bool is_short_title(std::string_view word) {
  return std::ranges::any_of(kShortTitles, [word](std::string_view title) {
    return std::ranges::equal(word, title, [](char a, char b) {
      return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
    });
  });
}

/// Whether a dot after the token belongs to it: "N.Z.A", "एच.डी", "डॉ".
bool owns_dot(std::string_view written, const Token& token) {
  if (token.script == Script::digits) return false;
  return written.find('.') != written.npos || is_short_title(written) ||
         is_initial(written, InitialsStyle::spaced);
}

/// Reads words off a text, gap by gap.
class WordReader {
 public:
  WordReader(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  void read(std::vector<TaggerWord>& words) {
    push_punctuation(gap_after(0), words);
    while (next_ < tokens_.size()) {
      TaggerWord word{tokens_[next_].begin, tokens_[next_].begin, next_, 0, false};
      const Gap gap = extend(word);
      word.ends_sentence = gap.ends_sentence && !gap.has_punctuation();
      words.push_back(word);
      push_punctuation(gap, words);
    }
  }

 private:
  /// Takes tokens into `word` until something parts them; returns what follows the word.
  Gap extend(TaggerWord& word) {
    for (;;) {
      const Token& token = tokens_[next_++];
      word.end = token.end;
      ++word.token_count;
      Gap gap = gap_after(word.end);
      if (gap.starts_with_dot &&
          owns_dot(text_.substr(token.begin, token.end - token.begin), token)) {
        gap = gap_after(++word.end);
      }
      if (next_ == tokens_.size() || gap.has_space || !gap.only_joiners) return gap;
    }
  }

  Gap gap_after(std::uint32_t begin) const {
    const auto end = next_ < tokens_.size() ? tokens_[next_].begin : text_.size();
    return read_gap(text_, begin, static_cast<std::uint32_t>(end));
  }

  void push_punctuation(const Gap& gap, std::vector<TaggerWord>& words) const {
    if (!gap.has_punctuation()) return;
    words.push_back({gap.begin, gap.end, next_, 0, gap.ends_sentence});
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t next_ = 0;
};

}  // namespace

void split_tagger_words(std::string_view text, const std::vector<Token>& tokens,
                        std::vector<TaggerWord>& words) {
  words.clear();
  WordReader(text, tokens).read(words);
}

std::size_t sentence_end(std::span<const TaggerWord> words, std::size_t begin) {
  constexpr std::size_t kLongestSentence = 500;
  const std::size_t limit = std::min(words.size(), begin + kLongestSentence);
  for (std::size_t i = begin; i < limit; ++i) {
    if (words[i].ends_sentence) return i + 1;
  }
  return limit;
}

std::string_view normal_form(std::string_view text, const std::vector<Token>& tokens,
                             const TaggerWord& word, std::string& buffer) {
  if (word.is_punctuation()) return text.substr(word.begin, word.end - word.begin);
  if (word.token_count == 1) return tokens[word.first_token].exact;
  buffer.clear();
  for (std::uint32_t i = 0; i < word.token_count; ++i) {
    if (i > 0) buffer += '-';
    buffer += tokens[word.first_token + i].exact;
  }
  return buffer;
}

}  // namespace khabar
