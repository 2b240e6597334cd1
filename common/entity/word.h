// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// What matching names needs of a token. Holds no views, so it outlives the Analyzer's next call.
struct Word {
  std::uint64_t exact = 0;  ///< word_hash of Token::exact.
  std::uint64_t term = 0;   ///< word_hash of Token::term.
  std::uint32_t begin = 0;  ///< First byte in the text.
  std::uint32_t end = 0;    ///< One past its last byte, without a possessive 's.
  Script script = Script::other;
  bool stop_word = false;
  bool capital = false;        ///< Starts with an upper-case letter.
  bool upper = false;          ///< Two letters or more, all of them upper case.
  bool inner_capital = false;  ///< A capital after the first letter: "LeT", "IIT".
  bool possessive = false;     ///< "Lord's"; `end` leaves the 's out.
  bool joined = false;         ///< Only a space, a hyphen or an initial's full stop before it.
  bool ampersand = false;      ///< Only an & before it, with or without spaces: the T of "L&T".
  bool bracket = false;        ///< Only an opening bracket before it: the M of "CPI(M)".
  bool may_inflect = false;  ///< `term` may be the name, in the plural: Maoists, माओवादियों.
  bool starts_sentence = false;  ///< First of its sentence or line.
};

/// Hash of an analyzed word for alias lookup. Full stops and a closing possessive do not count:
/// "u.s", "us" and "us's" are one.
std::uint64_t word_hash(std::string_view analyzed);

/// False for words too short to stand for a person: initials and the उन of किम जोंग उन.
bool is_name_part(const Word& word);

/// Replaces `words` with one Word for each token of `text`.
void to_words(std::string_view text, std::span<const Token> tokens, std::vector<Word>& words);

}  // namespace khabar
