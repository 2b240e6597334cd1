// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/word.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/analysis/initials.h"
#include "common/hash.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Shorter parts of names are particles or initials: the "Un" of Kim Jong Un, the की of आंग सान सू
/// की.
constexpr std::size_t kShortestLatinPartBytes = 3;
constexpr std::size_t kShortestDevanagariPartBytes = 9;

/// Length of the "'s" or "’s" that ends `word`, 0 when there is none.
std::size_t possessive_bytes(std::string_view word) {
  for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
  }
  return 0;
}

/// "BJP" of "BJP's", whose small s is none of the name's.
std::string_view without_possessive(std::string_view word) {
  word.remove_suffix(possessive_bytes(word));
  return word;
}

void mark_case(std::string_view word, Word& out) {
  int letters = 0;
  bool all_upper = true;
  for (std::size_t i = 0; i < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, i));
    if (!u_isalpha(c)) continue;
    const bool upper = u_isupper(c);
    if (letters++ == 0) {
      out.capital = upper;
    } else if (upper) {
      out.inner_capital = true;
    }
    all_upper = all_upper && upper;
  }
  out.upper = all_upper && letters >= 2;
}

/// Names take the endings of number only; others make other words of them (जापान, जापानी), and
/// stems meet short names by chance ("any" is stemmed "ani").
bool may_inflect(const Token& token, std::string_view written) {
  if (token.term == token.exact) return false;
  if (token.script != Script::latin) return written.ends_with("\u094B\u0902");  // ों
  return token.exact.size() == token.term.size() + 1 && token.exact.ends_with('s') &&
         token.exact.starts_with(token.term) && written.ends_with('s');
}

bool is_blank(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \t\u00A0") == std::string_view::npos;
}

/// Words whose full stop does not end a sentence: initials ("J.", "पी.") and abbreviated titles.
bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 26> kTitles = {
      "Mr", "Mrs", "Ms", "Dr", "Prof", "Smt", "Sri", "Lt", "Gen", "Col", "Maj", "Capt", "St",
      "Sr", "Jr",  "Pt", "डॉ", "डा",   "प्रो", "पं",   "स्व", "मो",  "द",   "उ",   "म",    "पू"};
  return is_initial(word, InitialsStyle::spaced) || word.find('.') != std::string_view::npos ||
         std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

bool joins(std::string_view gap, std::string_view previous) {
  if (gap.empty() || is_blank(gap) || gap == "-" || gap == "- " || gap == "\u2010" ||
      gap == "\u2011")
    return true;
  if (!gap.starts_with('.')) return false;
  gap.remove_prefix(1);
  return (gap.empty() || is_blank(gap)) && is_abbreviation(previous);
}

/// The & of "J&K" and of "Johnson & Johnson".
bool is_ampersand(std::string_view gap) {
  return gap == "&" || gap == " & ";
}

/// The bracket of "CPI(M)" and of "भाकपा (माले)".
bool is_bracket(std::string_view gap) {
  return gap == "(" || gap == " (";
}

/// The full stop of "said.He", where a space was lost: small letters before it, a capital behind.
bool is_lost_space(std::string_view gap, std::string_view previous, const Word& word) {
  constexpr std::size_t kWordBytes = 3;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return gap == "." && previous.size() >= kWordBytes && std::ranges::all_of(previous, is_small) &&
         word.capital;
}

/// True when a sentence or a line ends in `gap`, which follows `previous`.
bool ends_sentence(std::string_view gap, std::string_view previous) {
  if (gap.find_first_of("\n?!:") != std::string_view::npos) return true;
  if (gap.find("\u0964") != std::string_view::npos) return true;  // danda
  return gap.starts_with('.') && gap.size() > 1 && !is_abbreviation(previous);
}

}  // namespace

std::uint64_t word_hash(std::string_view analyzed) {
  analyzed.remove_suffix(possessive_bytes(analyzed));
  std::uint64_t hash = hash64({});
  while (!analyzed.empty()) {
    const std::size_t stop = std::min(analyzed.find('.'), analyzed.size());
    hash = hash64(analyzed.substr(0, stop), hash);
    analyzed.remove_prefix(std::min(stop + 1, analyzed.size()));
  }
  return hash;
}

bool is_name_part(const Word& word) {
  const std::size_t bytes = word.end - word.begin;
  return !word.stop_word && bytes >= (word.script == Script::latin ? kShortestLatinPartBytes
                                                                   : kShortestDevanagariPartBytes);
}

void to_words(std::string_view text, std::span<const Token> tokens, std::vector<Word>& words) {
  words.clear();
  words.reserve(tokens.size());
  std::string_view previous;
  std::size_t previous_end = 0;
  for (const Token& token : tokens) {
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    const std::string_view gap = text.substr(previous_end, token.begin - previous_end);
    Word& word = words.emplace_back();
    word.exact = word_hash(token.exact);
    word.term = token.term == token.exact ? word.exact : word_hash(token.term);
    word.begin = token.begin;
    word.end = token.end - static_cast<std::uint32_t>(possessive_bytes(written));
    word.possessive = word.end != token.end;
    word.script = token.script;
    word.stop_word = token.stop_word;
    word.may_inflect = may_inflect(token, written);
    if (token.script == Script::latin) mark_case(without_possessive(written), word);
    word.joined = words.size() > 1 && joins(gap, previous);
    word.bracket = words.size() > 1 && is_bracket(gap);
    word.ampersand = words.size() > 1 && is_ampersand(gap);
    word.starts_sentence =
        words.size() == 1 || ends_sentence(gap, previous) || is_lost_space(gap, previous, word);
    previous = written;
    previous_end = token.end;
  }
}

}  // namespace khabar
