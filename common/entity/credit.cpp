// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/credit.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/unicode.h"

namespace khabar {
namespace {

/// What a paper asks of its readers.
bool is_word_of_notice(std::string_view word) {
  constexpr std::array<std::string_view, 9> kWords = {"download",   "subscribe", "inputs",
                                                      "newsletter", "fastest",   "डाउनलोड",
                                                      "सब्सक्राइब",   "इनपुट",      "इनपुट्स"};
  return std::ranges::find(kWords, to_lower(word)) != kWords.end();
}

/// Whether a word of notice stands in the sentence of words[at].
bool stands_in_notice(const Reading& text, std::uint32_t at) {
  std::uint32_t i = at;
  while (i > 0 && !text.words[i].starts_sentence) --i;
  do {
    if (is_word_of_notice(text.written(i))) return true;
    ++i;
  } while (i < text.words.size() && !text.words[i].starts_sentence);
  return false;
}

/// Whether words[at] stands in a last line of a few words that no full stop ends, behind others.
bool stands_in_last_line(const Reading& text, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 8;  // words
  constexpr std::uint32_t kFewest = 30;  // words before it
  const auto count = static_cast<std::uint32_t>(text.words.size());
  if (count < kFewest || count - at > kLongest) return false;
  const std::size_t line = text.text.rfind('\n', text.words[at].begin);
  if (line == std::string_view::npos) return false;
  std::string_view rest = text.text.substr(line + 1);
  rest = rest.substr(0, rest.find_last_not_of(" \n") + 1);
  constexpr std::string_view kEnds = ".?!|-*";  // of sentences, and the marks of lists
  const bool sentence = rest.find_first_of(kEnds) != rest.npos || rest.find("।") != rest.npos;
  return !sentence && rest.find('\n') == rest.npos &&
         std::ranges::count_if(text.words, [&](const Word& word) { return word.begin > line; }) <=
             kLongest;
}

/// Whether words[first, end) tell whose a picture or a line is: "(AFP)" at the end of a line,
/// "Photo Credit: PTI".
bool stands_in_source_note(const Reading& text, std::uint32_t first, std::uint32_t end) {
  constexpr std::array<std::string_view, 6> kNotes = {
      "Credit: ", "Credits: ", "Photo: ", "Source: ", "Image: ", "Courtesy: "};
  const std::string_view before = text.text.substr(0, text.words[first].begin);
  const std::string_view behind = text.text.substr(text.words[end - 1].end);
  if (std::ranges::any_of(kNotes, [&](auto note) { return before.ends_with(note); })) return true;
  const bool line_ends = behind == ")" || behind.starts_with(")\n");
  return before.ends_with('(') && line_ends;
}

}  // namespace

bool is_press(const Entity& body) {
  constexpr std::array<std::string_view, 13> kWords = {
      "News",    "Times",     "Express",   "Press Trust", "Doordarshan", "Reuters", "Herald",
      "Tribune", "Chronicle", "The Hindu", "Radio",       "ANI",         "AFP"};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return body.label_en.find(word) != std::string::npos; });
}

bool stands_in_credit(const Reading& text, std::uint32_t first, std::uint32_t end) {
  return stands_in_notice(text, first) || stands_in_last_line(text, end - 1) ||
         stands_in_source_note(text, first, end);
}

}  // namespace khabar
