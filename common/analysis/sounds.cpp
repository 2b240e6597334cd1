// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/sounds.h"

#include <array>
#include <cstdint>

#include "common/unicode.h"

namespace khabar {
namespace {

using namespace sound;

constexpr char32_t kBlock = 0x0900;
constexpr char32_t kLastOfBlock = 0x097F;
constexpr char32_t kFirstDependent = 0x093A;  // signs that replace the inherent a
constexpr char32_t kVirama = 0x094D;
constexpr char32_t kVisarga = 0x0903;
constexpr std::size_t kMaxWordBytes = 512;  // what may hold kMaxSounds, and no more

/// Sounds of U+0900 to U+097F in the order of the block; a space where a code point has none.
constexpr std::string_view kConsonants =
    "                     kKgGfcCjJFtTdDNwWxXnnpPbBmyrrlLLvSRsh      "
    "                        kKgjdDPy                                ";
constexpr std::string_view kVowels =
    "    eaAiIuUqlQeeEVooO                                         Ai"
    "IuUqqQeeEVooO                   qlll              Q             ";

/// A consonant with the vowel that follows it, if any.
struct Letter {
  char consonant = 0;  ///< 0 for a vowel alone.
  char vowel = 0;      ///< 0 after virama.
  bool inherent = false;
  bool after_conjunct = false;  ///< The second half of a conjunct.
  bool nasal = false;           ///< Carries ं, ँ.
  bool aspirated_end = false;   ///< Carries ः.
};

using Letters = std::array<Letter, kMaxSounds>;

std::size_t read_letters(std::string_view word, Letters& letters) {
  std::size_t count = 0;
  bool joined = false;
  for (std::size_t i = 0; i < word.size() && count < kMaxSounds;) {
    const char32_t c = next_code_point(word, i);
    if (c < kBlock || c > kLastOfBlock) continue;
    if (c == kVirama) {
      if (count > 0 && letters[count - 1].inherent) {
        letters[count - 1].vowel = 0;
        letters[count - 1].inherent = false;
        joined = true;
      }
      continue;
    }
    if (c < kVisarga) {  // ँ ं and the inverted one
      if (count > 0) letters[count - 1].nasal = true;
      continue;
    }
    if (c == kVisarga) {
      if (count > 0) letters[count - 1].aspirated_end = true;
      continue;
    }
    const char consonant = kConsonants[c - kBlock];
    const char vowel = kVowels[c - kBlock];
    if (consonant != ' ') {
      letters[count++] = {consonant, 'a', true, joined, false, false};
    } else if (vowel != ' ') {
      if (count > 0 && c >= kFirstDependent && letters[count - 1].inherent) {
        letters[count - 1].vowel = vowel;
        letters[count - 1].inherent = false;
      } else {
        letters[count++] = {0, vowel, false, false, false, false};
      }
    } else {
      continue;
    }
    joined = false;
  }
  return count;
}

/// A conjunct that ends a word keeps its a when its last consonant cannot end a syllable: राज्य.
bool needs_final_schwa(char last_consonant) {
  return std::string_view("yrlvnm").find(last_consonant) != std::string_view::npos;
}

bool heard(const Letter& letter) {
  return letter.vowel != 0 && letter.vowel != kDroppedSchwa;
}

void drop_schwas(Letters& letters, std::size_t count) {
  if (count < 2) return;
  Letter& last = letters[count - 1];
  if (last.inherent && !last.nasal && !last.aspirated_end &&
      !(last.after_conjunct && needs_final_schwa(last.consonant))) {
    last.vowel = kDroppedSchwa;
  }
  for (std::size_t i = count - 1; i-- > 1;) {
    Letter& letter = letters[i];
    const Letter& next = letters[i + 1];
    const bool between = heard(letters[i - 1]) && next.consonant != 0 && heard(next);
    if (letter.inherent && !letter.nasal && !letter.after_conjunct && between) {
      letter.vowel = kDroppedSchwa;
    }
  }
}

void append_sounds(const Letters& letters, std::size_t count, std::string& sounds) {
  for (std::size_t i = 0; i < count; ++i) {
    const Letter& letter = letters[i];
    const bool doubled =
        letter.after_conjunct && i > 0 && letter.consonant == letters[i - 1].consonant;
    const bool knowledge =  // ज्ञ is said gy
        letter.consonant == 'F' && letter.after_conjunct && sounds.ends_with('j');
    const bool lion =  // सिंह is said singh
        letter.consonant == 'h' && i + 1 == count && sounds.ends_with("iM");
    if (knowledge) sounds.back() = 'g';
    if (letter.consonant != 0) {
      sounds += knowledge ? 'y' : lion ? 'G' : doubled ? kDoubled : letter.consonant;
    }
    if (letter.vowel != 0) sounds += letter.vowel;
    if (letter.nasal) sounds += i + 1 == count ? kNasalEnd : 'M';
    if (letter.aspirated_end) sounds += 'H';
  }
}

/// Makes one sound of ाइ, of ाउ, of यू, and of ाय and ेय within a word.
void join_glides(std::string& sounds) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    const char next = sounds[i];
    const char last = end == 0 ? '\0' : sounds[end - 1];
    const bool is_within =
        i + 2 < sounds.size() && (sounds[i + 1] == 'a' || sounds[i + 1] == kDroppedSchwa);
    if (last == 'A' && (next == 'i' || next == 'I' || (next == 'y' && is_within))) {
      sounds[end - 1] = kGlideI;
    } else if ((last == 'e' || last == 'E') && next == 'y' && is_within) {
      sounds[end - 1] = kGlideE;
    } else if (last == 'A' && (next == 'u' || next == 'U')) {
      sounds[end - 1] = kGlideO;
    } else if (last == 'y' && (next == 'u' || next == 'U')) {
      sounds[end - 1] = kGlideU;
    } else {
      sounds[end++] = next;
    }
  }
  sounds.resize(end);
}

bool is_consonant_letter(char c) {
  return std::string_view("aeiou").find(c) == std::string_view::npos;
}

/// The base letter of an accented one from Latin-1 or Latin Extended-A; 0 when there is none.
/// Source: the decompositions of Unicode's U+00C0 to U+017F, ligatures by their first letter.
char base_letter(char32_t c) {
  static constexpr std::string_view kBase =
      "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  if (c >= U'A' && c <= U'Z') return static_cast<char>(c + ('a' - 'A'));
  if (c >= U'a' && c <= U'z') return static_cast<char>(c);
  if (c < 0xC0 || c > 0x17F || kBase[c - 0xC0] == ' ') return 0;
  return kBase[c - 0xC0];
}

}  // namespace

bool is_vowel_sound(char sound) {
  return std::string_view("aAiIuUqeEoOQVYz3").find(sound) != std::string_view::npos;
}

std::string devanagari_sounds(std::string_view word) {
  Letters letters;
  const std::size_t count = read_letters(word.substr(0, kMaxWordBytes), letters);
  drop_schwas(letters, count);
  std::string sounds;
  sounds.reserve(2 * count + 2);
  append_sounds(letters, count, sounds);
  join_glides(sounds);
  if (sounds.size() > kMaxSounds) sounds.resize(kMaxSounds);
  return sounds;
}

std::string latin_letters(std::string_view word) {
  word = word.substr(0, kMaxWordBytes);
  std::string letters;
  for (std::size_t i = 0; i < word.size() && letters.size() < kMaxSounds;) {
    const char c = base_letter(next_code_point(word, i));
    if (c == 0) continue;
    if (!letters.empty() && letters.back() == c && is_consonant_letter(c)) {
      letters += kDoubled;
    } else if (letters.size() < 2 || letters.back() != kDoubled ||
               letters[letters.size() - 2] != c) {
      letters += c;
    }
  }
  return letters;
}

}  // namespace khabar
