// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_key.h"

#include <algorithm>

#include "common/analysis/sound_key.h"
#include "common/entity/name_parts.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Two words with fewer letters in their key need their initials to be told from others.
constexpr std::size_t kTellingLetters = 7;

/// The words of shorter names stay apart in the key: "Rishi Singh" is not "Riya Sen".
constexpr std::size_t kPartedConsonants = 6;

bool is_nasal(char consonant) {
  return consonant == 'm' || consonant == 'n';
}

/// Bengali and Tamil speakers write च and श, व and ब alike.
std::string coarsen(std::string_view skeleton) {
  std::string coarse;
  for (const char c : skeleton) {
    const char merged = c == 'c' ? 's' : c == 'w' ? 'b' : c;
    if (!is_nasal(merged) && coarse.size() > 1 && is_nasal(coarse.back())) {
      coarse.back() = merged == 'p' || merged == 'b' ? 'm' : 'n';
    }
    if (coarse.empty() || coarse.back() != merged) coarse += merged;
  }
  return coarse;
}

/// Kinds of vowels that both scripts keep apart: "u" may be a schwa (Trump, ट्रंप), "e" and "i" not.
enum Vowel : char { kNoVowel = 0, kFront = 'i', kOther = 'a' };

constexpr std::string_view kLatinVowels = "aeiou";

Vowel latin_vowel(std::string_view word) {
  const std::string lower = to_lower(word);
  const std::size_t at = lower.find_first_of(kLatinVowels);
  if (at == lower.npos) return lower.find('y') == lower.npos ? kNoVowel : kFront;
  const std::string_view rest = std::string_view(lower).substr(at);
  const bool schwa = rest.size() > 2 && rest.starts_with("er") &&
                     std::string_view("aeiouy").find(rest[2]) == std::string_view::npos;
  if (schwa) return kOther;  // Verma, वर्मा
  return rest.front() == 'e' || rest.front() == 'i' ? kFront : kOther;
}

bool is_consonant(char32_t c) {
  return c >= 0x0915 && c <= 0x0939;
}

/// Of a vowel letter or sign: इ ई ऋ ए are front; ऐ is written "ai" as अय is.
Vowel kind_of_vowel(char32_t c) {
  const bool sign = c >= 0x093E && c <= 0x094C;
  const char32_t letter = sign ? c - 0x093E + 0x0906 : c;
  if (letter < 0x0905 || letter > 0x0914) return kNoVowel;
  const bool front = letter == 0x0907 || letter == 0x0908 || letter == 0x090B ||
                     (letter >= 0x090D && letter <= 0x090F);
  return front ? kFront : kOther;
}

Vowel devanagari_vowel(std::string_view word) {
  constexpr char32_t kVirama = 0x094D;
  constexpr char32_t kNukta = 0x093C;
  bool consonant = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (c == kNukta) continue;
    if (const Vowel vowel = kind_of_vowel(c)) {
      return word.substr(i).starts_with("\u0907") ? kFront : vowel;  // बाइडेन, Biden
    }
    if (consonant && c != kVirama) return kOther;
    consonant = is_consonant(c);
  }
  return consonant ? kOther : kNoVowel;
}

bool is_latin(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) < 0xE0;
}

/// The kind of the first vowel of a word.
Vowel first_vowel(std::string_view word) {
  return is_latin(word) ? latin_vowel(word) : devanagari_vowel(word);
}

/// Whether a Latin word ends in the sound of ी: "Kumari", "Leslie", "Reddy", "Whitney"; not "Rai",
/// "Roy", "Fry", "Louie", whose ई is a letter of its own, nor "Dubey", "Pandey".
bool latin_ends_front(std::string_view word) {
  const std::string lower = to_lower(word);
  std::string_view rest = lower;
  const bool is_y = rest.ends_with('y');
  if (rest.ends_with("bey") || rest.ends_with("dey")) return false;
  if (rest.ends_with("ee") || rest.ends_with("ie") || rest.ends_with("ey")) {
    rest.remove_suffix(2);
  } else if (is_y || rest.ends_with('i')) {
    rest.remove_suffix(1);
  } else {
    return false;
  }
  if (rest.empty() || kLatinVowels.find(rest.back()) != kLatinVowels.npos) return false;
  return !is_y || rest.find_first_of(kLatinVowels) != rest.npos;
}

bool devanagari_ends_front(std::string_view word) {
  return word.ends_with("\u093F") || word.ends_with("\u0940");
}

bool ends_front(std::string_view word) {
  return is_latin(word) ? latin_ends_front(word) : devanagari_ends_front(word);
}

/// Whether it ends as सिन्हा does: सिंह and "Singh" do not.
bool ends_in_breath(std::string_view word) {
  return word.ends_with("\u0928\u094D\u0939\u093E") || to_lower(word).ends_with("nha");
}

}  // namespace

std::string name_key(std::string_view name) {
  NameParts parts = name_parts(name);
  std::string skeleton;
  std::size_t consonants = 0;
  for (const std::string& word : parts.words) consonants += consonant_skeleton(word).size();
  const bool parted = consonants < kPartedConsonants;
  for (const std::string& word : parts.words) {
    if (parted && !skeleton.empty()) skeleton += '-';
    skeleton += consonant_skeleton(word);
  }
  const bool vowel_first = !parts.words.empty() && sound_key(parts.words.front()).starts_with('a');
  std::string key = vowel_first ? "a" : "";
  key += coarsen(skeleton);
  const std::size_t letters = key.size();
  if (parts.words.size() > 1) {
    key += '-';
    for (const std::string& word : parts.words) {
      if (const Vowel vowel = first_vowel(word)) key += static_cast<char>(vowel);
      if (ends_front(word)) key += 'y';
      if (ends_in_breath(word)) key += 'h';
    }
  }
  if (!parts.words.empty()) {
    std::sort(parts.initials.begin(), parts.initials.end());  // "Kumar R" is "R. Kumar"
  }
  const bool telling = parts.words.size() > 1 && letters >= kTellingLetters;
  if (!telling && !parts.initials.empty()) key.append(".").append(parts.initials);
  return key;
}

}  // namespace khabar
