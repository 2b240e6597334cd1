// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/sound_key.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/analysis/sounds.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Consonant class of each sound 'A' to 'z' of devanagari_sounds; a space for what is not heard.
char class_of_sound(char sound) {
  switch (sound) {
    case 'k':
    case 'K':
      return 'k';
    case 'g':
    case 'G':
      return 'g';
    case 'c':
    case 'C':
      return 'c';
    case 'j':
    case 'J':
      return 'j';
    case 't':
    case 'T':
    case 'w':
    case 'W':
      return 't';
    case 'd':
    case 'D':
    case 'x':
    case 'X':
      return 'd';
    case 'f':
    case 'F':
    case 'N':
    case 'n':
    case 'M':
      return 'n';
    case 'm':
      return 'm';
    case 'p':
    case 'P':
      return 'p';
    case 'b':
    case 'B':
      return 'b';
    case 'v':
      return 'w';
    case 'r':
    case 'q':
      return 'r';
    case 'l':
    case 'L':
      return 'l';
    case 's':
    case 'S':
    case 'R':
      return 's';
    default:
      return 0;
  }
}

char class_of_letter(char letter) {
  static constexpr std::string_view kClasses = " bkd pg  jklmn pkrst ww  j";
  if (letter < 'a' || letter > 'z' || kClasses[static_cast<std::size_t>(letter - 'a')] == ' ')
    return 0;
  return kClasses[static_cast<std::size_t>(letter - 'a')];
}

/// How English and romanised Hindi write a consonant with more or other letters than one. The
/// first rule that fits at a place is taken. In `before` and `after`, "" is anything, "^" and "$"
/// the edge of the word, other letters are the set of which one must stand there.
struct Spelling {
  std::string_view letters;
  std::string_view classes;
  std::string_view before = "";
  std::string_view after = "";
};

constexpr std::array kSpellings = {
    Spelling{"tion", "sn"},
    Spelling{"rao", "rw", "", "$"},
    Spelling{"tch", "c"},
    Spelling{"sch", "s", "^"},
    Spelling{"ch", "c"},
    Spelling{"ck", "k"},
    Spelling{"c:", "k"},
    Spelling{"c", "s", "", "eiy"},
    Spelling{"dge", "j"},
    Spelling{"ge", "j", "^"},
    Spelling{"ge", "j", "r", "$"},
    Spelling{"gh", "", "iu", "t$"},
    Spelling{"gn", "n", "^"},
    Spelling{"kn", "n", "^"},
    Spelling{"ng", "n"},
    Spelling{"ph", "p"},
    Spelling{"ps", "s", "^"},
    Spelling{"sh", "s"},
    Spelling{"tsh", "c"},
    Spelling{"wr", "r", "^"},
    Spelling{"w", "", "aeou", "bcdfghjklmnpqrstvwxz$"},
    Spelling{"x", "j", "^"},
    Spelling{"x", "ks"},
};

bool stands(std::string_view allowed, char letter, char edge) {
  if (allowed.empty()) return true;
  return allowed.find(letter == 0 ? edge : letter) != std::string_view::npos;
}

const Spelling* find_spelling(std::string_view word, std::size_t at) {
  for (const Spelling& spelling : kSpellings) {
    if (!word.substr(at).starts_with(spelling.letters)) continue;
    const std::size_t end = at + spelling.letters.size();
    const char before = at == 0 ? '\0' : word[at - 1];
    const char after = end == word.size() ? '\0' : word[end];
    if (stands(spelling.before, before, '^') && stands(spelling.after, after, '$'))
      return &spelling;
  }
  return nullptr;
}

std::string latin_skeleton(std::string_view letters) {
  std::string skeleton;
  for (std::size_t i = 0; i < letters.size();) {
    if (const Spelling* spelling = find_spelling(letters, i)) {
      skeleton += spelling->classes;
      i += spelling->letters.size();
      continue;
    }
    if (const char heard = class_of_letter(letters[i])) skeleton += heard;
    ++i;
  }
  return skeleton;
}

/// ग after a nasal is not told from the nasal: सिंह is Singh, संगीत Sangeet.
bool nasal_g(std::string_view sounds, std::size_t at) {
  return at > 0 && (sounds[at] == 'g' || sounds[at] == 'G') &&
         (sounds[at - 1] == 'M' || sounds[at - 1] == 'f' || sounds[at - 1] == 'n');
}

std::string devanagari_skeleton(std::string_view sounds) {
  std::string skeleton;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    const char heard = class_of_sound(sounds[i]);
    if (heard != 0 && !nasal_g(sounds, i)) skeleton += heard;
  }
  return skeleton;
}

bool starts_devanagari(std::string_view word) {
  if (word.empty()) return false;
  std::size_t offset = 0;
  const char32_t first = next_code_point(word, offset);
  return first >= 0x0900 && first <= 0x097F;
}

/// A nasal before p or b is m; no letter stands twice in a row.
void settle(std::string& skeleton) {
  for (std::size_t i = 0; i + 1 < skeleton.size(); ++i) {
    if (skeleton[i] == 'n' && (skeleton[i + 1] == 'p' || skeleton[i + 1] == 'b')) skeleton[i] = 'm';
  }
  skeleton.erase(std::unique(skeleton.begin(), skeleton.end()), skeleton.end());
}

std::string skeleton_of(std::string_view sounds, bool devanagari) {
  std::string skeleton = devanagari ? devanagari_skeleton(sounds) : latin_skeleton(sounds);
  settle(skeleton);
  return skeleton;
}

/// य and y count as vowels, as यूक्रेन is Ukraine.
bool starts_with_vowel(char first, bool devanagari) {
  return devanagari ? is_vowel_sound(first) || first == 'y' || first == sound::kGlideU
                    : std::string_view("aeiouy").find(first) != std::string_view::npos;
}

}  // namespace

std::string consonant_skeleton(std::string_view word) {
  const bool devanagari = starts_devanagari(word);
  return skeleton_of(devanagari ? devanagari_sounds(word) : latin_letters(word), devanagari);
}

std::string sound_key(std::string_view word) {
  const bool devanagari = starts_devanagari(word);
  const std::string sounds = devanagari ? devanagari_sounds(word) : latin_letters(word);
  if (sounds.empty()) return {};
  std::string key = skeleton_of(sounds, devanagari);
  std::replace(key.begin(), key.end(), 'w', 'b');
  if (sounds.front() == 'h') return 'h' + key;
  return starts_with_vowel(sounds.front(), devanagari) ? 'a' + key : key;
}

}  // namespace khabar
