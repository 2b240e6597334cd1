// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "common/analysis/letter_names.h"
#include "common/analysis/sounds.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxNameBytes = 256;

/// Words beside a name that are not part of it, lower case, without nukta.
constexpr std::array<std::string_view, 51> kTitles = {
    "adv",      "advocate", "doctor", "dr",  "late",   "lt",    "md",     "mohamad",  "mohamed",
    "mohammad", "mohammed", "mohd",   "mr",  "mrs",    "ms",    "mst",    "muhammad", "prof",
    "shree",    "shri",     "sir",    "smt", "sri",    "अडव",   "अड्व",    "एड",       "एडवोकेट",
    "डा",       "डाँ",       "डां",     "डॉ",  "डॉक्टर",  "डो",    "प्रो",    "प्रोफेसर",   "मरहूम",
    "मुहम्मद",    "मृत",       "मृतक",    "मो",  "मोसम्मत", "मोह",   "मोहम्मद", "लेट",       "श्री",
    "श्रीमती",   "सर",       "सुश्री",   "स्व",  "स्वर्गिय", "स्वर्गीय"};

bool is_title(std::string_view word) {
  return std::find(kTitles.begin(), kTitles.end(), to_lower(word)) != kTitles.end();
}

bool is_devanagari_letter(char32_t c) {
  return c >= 0x0900 && c <= 0x097F && c != 0x0964 && c != 0x0965 && c != 0x0970;
}

bool is_word_code_point(char32_t c) {
  const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x17F);
  return is_devanagari_letter(c) || latin || c == 0x200C || c == 0x200D;
}

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.erase(at, what.size());
  }
}

/// ज़ and ज, ड़ and ड are often written for each other; visarga abbreviates a title (मोः).
std::string plain_spelling(std::string_view name) {
  std::string plain = to_nfc(name);
  erase_all(plain, "\u093C");
  erase_all(plain, "\u0903");
  return plain;
}

/// Takes out "(…)", unless nothing else is there.
std::string without_parentheses(const std::string& name) {
  const auto open = name.find('(');
  if (open == std::string::npos || open == 0) return name;
  const auto close = name.find(')', open);
  return name.substr(0, open) + (close == std::string::npos ? "" : name.substr(close + 1));
}

struct WrittenWord {
  std::string_view text;
  bool dotted = false;  ///< A dot stands at either side.
};

std::vector<WrittenWord> split_words(std::string_view name) {
  std::vector<WrittenWord> words;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const bool dotted = (begin > 0 && name[begin - 1] == '.') || name.substr(end).starts_with('.');
    words.push_back({name.substr(begin, end - begin), dotted});
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    if (is_word_code_point(next_code_point(name, i))) continue;
    add(begin, at);
    begin = i;
  }
  add(begin, name.size());
  return words;
}

/// Letters of "BBC" or "M"; absent for a word that is pronounced as one.
std::optional<std::string> latin_initials(std::string_view word) {
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool has_vowel = word.find_first_of("AEIOU") != std::string_view::npos;
  if (word.size() > 1 && (!capitals || (word.size() > 3 && has_vowel))) return std::nullopt;
  return to_lower(word);
}

/// Latin letter for a sound of devanagari_sounds.
char letter_of(char sound) {
  static constexpr std::string_view kSounds = "kKgGcCjJtTdDwWxXnNfFpPbBmyrlLvsSRhquUoOiI";
  static constexpr std::string_view kLetters = "kkggccjjttddttddnnnnpfbbmyrllvssshruuooii";
  static_assert(kSounds.size() == kLetters.size());
  const auto at = kSounds.find(sound);
  return at == std::string_view::npos ? 'a' : kLetters[at];
}

std::optional<std::string> devanagari_initials(const WrittenWord& word) {
  static constexpr std::string_view kVirama = "\u094D";
  std::string_view text = word.text;
  const bool bare = text.ends_with(kVirama);
  if (bare) text.remove_suffix(kVirama.size());
  if (auto letters = read_letters(text)) return letters;
  if (count_graphemes(text) != 1) return std::nullopt;
  constexpr std::size_t kOneLetterBytes = 3;
  const bool short_sign = text.ends_with("\u093F") || text.ends_with("\u0941");  // ि ु
  if (text.size() != kOneLetterBytes && !bare && !short_sign && !word.dotted) return std::nullopt;
  const std::string sounds = devanagari_sounds(text);
  if (sounds.empty()) return std::nullopt;
  return std::string(1, letter_of(sounds.front()));
}

bool starts_devanagari(std::string_view word) {
  std::size_t next = 0;
  return is_devanagari_letter(next_code_point(word, next));
}

}  // namespace

NameParts name_parts(std::string_view name) {
  const std::string plain = without_parentheses(plain_spelling(name.substr(0, kMaxNameBytes)));
  std::vector<WrittenWord> words = split_words(plain);
  const auto titles = std::stable_partition(
      words.begin(), words.end(), [](const WrittenWord& word) { return !is_title(word.text); });
  if (titles != words.begin()) words.erase(titles, words.end());

  NameParts parts;
  for (const WrittenWord& word : words) {
    const auto letters =
        starts_devanagari(word.text) ? devanagari_initials(word) : latin_initials(word.text);
    if (!letters) {
      parts.words.emplace_back(word.text);
      continue;
    }
    parts.initials += *letters;
  }
  return parts;
}

}  // namespace khabar
