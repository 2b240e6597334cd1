// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "common/analysis/dictionaries/word_table.h"
#include "common/analysis/pronunciation.h"
#include "common/error.h"

namespace {

using Phoneme = std::pair<std::string_view, char>;

/// See common/analysis/pronunciation.h.
constexpr std::array kPhonemes = {
    Phoneme{"aa", 'a'}, Phoneme{"ae", 'A'}, Phoneme{"ah", 'V'}, Phoneme{"ao", 'o'},
    Phoneme{"aw", 'W'}, Phoneme{"ax", 'x'}, Phoneme{"ay", 'Y'}, Phoneme{"b", 'b'},
    Phoneme{"ch", 'C'}, Phoneme{"d", 'd'},  Phoneme{"dh", 'D'}, Phoneme{"eh", 'e'},
    Phoneme{"er", 'R'}, Phoneme{"ey", 'E'}, Phoneme{"f", 'f'},  Phoneme{"g", 'g'},
    Phoneme{"hh", 'h'}, Phoneme{"ih", 'I'}, Phoneme{"iy", 'i'}, Phoneme{"jh", 'J'},
    Phoneme{"k", 'k'},  Phoneme{"l", 'l'},  Phoneme{"m", 'm'},  Phoneme{"n", 'n'},
    Phoneme{"ng", 'N'}, Phoneme{"ow", 'O'}, Phoneme{"oy", 'X'}, Phoneme{"p", 'p'},
    Phoneme{"r", 'r'},  Phoneme{"s", 's'},  Phoneme{"sh", 'S'}, Phoneme{"t", 't'},
    Phoneme{"th", 'T'}, Phoneme{"uh", 'u'}, Phoneme{"uw", 'U'}, Phoneme{"v", 'v'},
    Phoneme{"w", 'w'},  Phoneme{"y", 'y'},  Phoneme{"z", 'z'},  Phoneme{"zh", 'Z'}};

constexpr std::size_t kMostReadings = 2;

/// Before an r that no vowel follows Hindi writes a vowel of two parts: air is एयर, very वेरी.
void mark_before_r(std::string& phonemes) {
  for (std::size_t i = 0; i + 1 < phonemes.size(); ++i) {
    const bool is_last = i + 2 == phonemes.size();
    if (phonemes[i] != 'e' || phonemes[i + 1] != 'r') continue;
    if (is_last || khabar::kVowelPhonemes.find(phonemes[i + 2]) == std::string_view::npos)
      phonemes[i] = 'Q';
  }
}

/// The phonemes in `(((p ax) 0) ((l iy s) 1))`; stress and syllables are not kept.
std::string read_phonemes(std::string_view syllables) {
  std::string phonemes;
  for (std::size_t at = 0; at < syllables.size();) {
    const std::size_t end = std::min(syllables.find_first_of("() ", at), syllables.size());
    const std::string_view name = syllables.substr(at, end - at);
    at = end + 1;
    if (name.empty() || (name.front() >= '0' && name.front() <= '9')) continue;
    const auto* known = kPhonemes.begin();
    while (known != kPhonemes.end() && known->first != name) ++known;
    if (known == kPhonemes.end()) {
      throw khabar::Error("unknown phoneme \"" + std::string(name) + '"');
    }
    phonemes += known->second;
  }
  mark_before_r(phonemes);
  return phonemes;
}

bool is_word(std::string_view text) {
  return text.size() > 1 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

void add_reading(const std::string& phonemes, std::string& readings) {
  std::size_t count = readings.empty() ? 0 : 1;
  for (const char c : readings) count += c == ' ' ? 1 : 0;
  if (count == kMostReadings ||
      (' ' + readings + ' ').find(' ' + phonemes + ' ') != std::string::npos)
    return;
  if (count > 0) readings += ' ';
  readings += phonemes;
}

}  // namespace

/// Build tool: reads Festival's CMU dictionary on stdin, one `("word" class (syllables))` a line,
/// writes the image of its WordTable to stdout.
int main() {
  try {
    std::map<std::string, std::string> entries;
    for (std::string line; std::getline(std::cin, line);) {
      if (!line.starts_with("(\"")) continue;
      const std::size_t quote = line.find('"', 2);
      const std::size_t syllables = line.find(" (", quote);
      if (quote == std::string::npos || syllables == std::string::npos) continue;
      const std::string word = line.substr(2, quote - 2);
      if (is_word(word)) add_reading(read_phonemes(line.substr(syllables)), entries[word]);
    }
    if (entries.empty()) throw khabar::Error("no pronunciations in the input");
    std::cout << khabar::pack_words(entries) << std::flush;
    return std::cout ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "compile_pronunciations: error: " << error.what() << '\n';
    return 1;
  }
}
