// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "common/unicode.h"

namespace khabar {

/// A sign of the query language as one code point, whichever way it was typed: “ ” „ « » are '"',
/// full-width signs their plain ones. Other code points are themselves.
char32_t plain_sign(char32_t code_point);

/// White space and control characters: what stands between words.
bool is_query_space(char32_t code_point);

/// Letters, digits, the signs that belong to them, and emoji.
bool is_query_letter(char32_t code_point);

/// Space, a quote or a parenthesis.
bool ends_query_word(char32_t sign);

/// Whether there is anything to search for in `text`. Cost: one scan.
bool has_letter(std::string_view text);

/// Walks over the signs of a text, which must be valid UTF-8 and outlive it.
class QueryScanner {
 public:
  explicit QueryScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  std::size_t at() const { return at_; }  ///< In bytes.
  void move_to(std::size_t byte) { at_ = byte; }
  std::string_view text() const { return text_; }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }

  /// The sign here; 0 at the end.
  char32_t peek() const {
    if (at_end()) return 0;
    std::size_t next = at_;
    return plain_sign(next_code_point(text_, next));
  }

  /// The sign here, which is passed. Not at the end.
  char32_t take() { return plain_sign(next_code_point(text_, at_)); }

  bool take_if(char32_t sign) {
    if (at_end() || peek() != sign) return false;
    take();
    return true;
  }

  /// Passes signs as long as belongs(sign); returns them as they are written.
  template <typename Belongs>
  std::string_view take_while(Belongs belongs) {
    const std::size_t begin = at_;
    while (!at_end() && belongs(peek())) take();
    return since(begin);
  }

  /// Passes white space; whether there was any.
  bool skip_spaces() { return !take_while(is_query_space).empty(); }

  /// Passes a word, up to the space, quote or parenthesis after it.
  std::string_view take_word() {
    return take_while([](char32_t sign) { return !ends_query_word(sign); });
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace khabar
