// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/other_meaning.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/analysis/letter_names.h"

namespace khabar {
namespace {

bool ends_in_quote(std::string_view text) {
  constexpr std::array<std::string_view, 6> kOpening = {"‘", "“", "'", "\"", "«", "`"};
  return std::ranges::any_of(kOpening, [&](auto quote) { return text.ends_with(quote); });
}
bool begins_with_quote(std::string_view text) {
  constexpr std::array<std::string_view, 5> kClosing = {"’", "”", "'", "\"", "»"};
  return std::ranges::any_of(kClosing, [&](auto quote) { return text.starts_with(quote); });
}

/// Right behind "the film" or "the song", in Latin letters.
bool follows_work(const Reading& text, std::uint32_t i) {
  return i > 0 && text.words[i].joined && text.words[i].script == Script::latin &&
         has_cue(text.cues[i - 1], Cue::work);
}
bool goes_on_with_capital(const Reading& text, std::uint32_t end) {
  return end < text.words.size() && text.words[end].joined && text.words[end].capital &&
         !text.words[end - 1].possessive;
}

/// The letters that an English word may begin with whose Hindi spelling begins with `word`'s.
std::string_view first_letters(std::string_view word) {
  using Row = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Row, 43> kRows = {
      {{"क", "kcq"}, {"ख", "k"},  {"ग", "g"},  {"घ", "g"},  {"च", "c"},   {"छ", "c"},
       {"ज", "jgz"}, {"झ", "j"},  {"ट", "t"},  {"ठ", "t"},  {"ड", "d"},   {"ढ", "d"},
       {"त", "t"},   {"थ", "t"},  {"द", "dt"}, {"ध", "d"},  {"न", "nk"},  {"प", "p"},
       {"फ", "fp"},  {"ब", "b"},  {"भ", "b"},  {"म", "m"},  {"य", "yue"}, {"र", "rw"},
       {"ल", "l"},   {"व", "vw"}, {"श", "s"},  {"ष", "s"},  {"स", "sc"},  {"ह", "h"},
       {"अ", "aue"}, {"आ", "ai"}, {"इ", "ie"}, {"ई", "ie"}, {"उ", "uo"},  {"ऊ", "uo"},
       {"ए", "aex"}, {"ऐ", "ae"}, {"ऑ", "oa"}, {"ओ", "o"},  {"औ", "oa"},  {"ऍ", "ae"},
       {"ॐ", "o"}}};
  for (const auto& [letter, latin] : kRows) {
    if (word.starts_with(letter)) return latin;
  }
  return {};
}

/// Whether words[i] may stand for `letter` in an acronym.
bool begins_with(const Reading& text, std::uint32_t i, char letter) {
  const std::string_view word = text.written(i);
  if (text.words[i].script == Script::latin) return (word.front() | 0x20) == (letter | 0x20);
  return first_letters(word).find(static_cast<char>(letter | 0x20)) != word.npos;
}

/// The "for" of "Centre for Space (CS)", which has no letter.
bool is_small_stop_word(const Word& word) {
  return word.script == Script::latin && word.stop_word && !word.capital;
}

/// How many words before words[end] spell `letters` with their first ones; 0 where they do not.
std::uint32_t words_spelling(const Reading& text, std::uint32_t end, std::string_view letters) {
  if (letters.size() < 2) return 0;
  std::uint32_t first = end;
  for (std::size_t k = letters.size(); k-- > 0; --first) {
    while (first > 0 && is_small_stop_word(text.words[first - 1]) &&
           !begins_with(text, first - 1, letters[k])) {
      --first;
    }
    if (first == 0 || !begins_with(text, first - 1, letters[k])) return 0;
  }
  return end - first;
}

/// The "Architecture" of "National Digital Education Architecture (NDEAR)".
bool gives_two_letters(const Reading& text, std::uint32_t last, std::string_view letters) {
  constexpr std::size_t kFewestLetters = 4;
  const std::string_view word = text.written(last);
  if (letters.size() < kFewestLetters || word.size() < 2) return false;
  const std::string_view two = letters.substr(letters.size() - 2);
  return (word[0] | 0x20) == (two[0] | 0x20) && (word[1] | 0x20) == (two[1] | 0x20);
}

}  // namespace

bool stands_near(const Reading& text, const Candidate& candidate,
                 std::span<const std::uint64_t> words) {
  constexpr std::uint32_t kNear = 8;
  if (words.empty()) return false;
  const std::uint32_t first = candidate.first_word - std::min(kNear, candidate.first_word);
  const auto count = static_cast<std::uint32_t>(text.words.size());
  const std::uint32_t end = std::min(candidate.end_word() + kNear, count);
  for (std::uint32_t i = first; i < end; ++i) {
    if (i >= candidate.first_word && i < candidate.end_word()) continue;
    if (std::ranges::find(words, text.words[i].exact) != words.end()) return true;
  }
  return false;
}

bool is_title_of_work(const Reading& text, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kNear = 4;
  if (follows_work(text, first) && goes_on_with_capital(text, end)) return true;
  const std::uint32_t begin = text.words[first].begin;
  if (!ends_in_quote(text.text.substr(0, begin))) return false;
  if (!begins_with_quote(text.text.substr(text.words[end - 1].end))) return false;
  const std::uint32_t from = first - std::min(kNear, first);
  const std::uint32_t to = std::min(end + kNear, static_cast<std::uint32_t>(text.words.size()));
  for (std::uint32_t i = from; i < to; ++i) {
    if (has_cue(text.cues[i], Cue::work)) return true;
  }
  return false;
}

bool is_in_quoted_title(const Reading& text, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 4;
  const auto is_titled = [&](std::uint32_t i) {
    const Word& word = text.words[i];
    return !word.stop_word && (word.script == Script::devanagari || word.capital);
  };
  const auto opens = [&](std::uint32_t i) {
    return ends_in_quote(text.text.substr(0, text.words[i].begin));
  };
  std::uint32_t from = first;
  while (!opens(from)) {
    if (from == 0 || !text.words[from].joined || !is_titled(from - 1)) return false;
    if (end - --from > kLongest) return false;
  }
  std::uint32_t to = end;
  while (!begins_with_quote(text.text.substr(text.words[to - 1].end))) {
    if (to == text.words.size() || !text.words[to].joined || !is_titled(to)) return false;
    if (++to - from > kLongest) return false;
  }
  return to - from > end - first;
}

std::uint32_t words_explaining(const Reading& text, std::uint32_t i) {
  const Word& word = text.words[i];
  const bool latin = word.script == Script::latin;
  if (latin && !word.upper) return 0;
  const bool bracket = word.begin > 0 && text.text[word.begin - 1] == '(';
  const bool that_is = i > 0 && (text.written(i - 1) == "यानी" || text.written(i - 1) == "यानि");
  if (!bracket && !that_is) return 0;
  const std::uint32_t end = bracket ? i : i - 1;
  std::string letters(text.written(i));
  if (!latin) letters = read_letters(letters).value_or("");
  std::uint32_t count = words_spelling(text, end, letters);
  if (count == 0 && end > 0 && gives_two_letters(text, end - 1, letters)) {
    letters.pop_back();
    count = words_spelling(text, end, letters);
  }
  return count == 0 ? 0 : count + (i - end);
}

}  // namespace khabar
