// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/alike_spelling.h"

#include <algorithm>
#include <cstddef>

#include "common/edit_distance.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr char32_t kVirama = 0x094D;
constexpr char32_t kVocalicR = 0x090B;
constexpr char32_t kVocalicRSign = 0x0943;
constexpr std::size_t kTellingConsonants = 4;  // of a name of one word

constexpr bool is_consonant(char32_t c) {
  return c >= 0x0915 && c <= 0x0939;
}

/// One letter for each consonant that writers tell apart, 0 for what is none.
char fold_consonant(char32_t c) {
  // क to ह: aspirates are as their plain letters, retroflexes as dentals, sibilants as one.
  constexpr std::string_view kFolded = "kkggnccjjnttddnttddnnppbbmyrrlllwsssh";
  if (!is_consonant(c)) return 0;
  return kFolded[static_cast<std::size_t>(c - 0x0915)];
}

/// One letter for each vowel sign or vowel but for its length; 0 for what is none.
char fold_vowel(char32_t c) {
  const bool sign = c >= 0x093E && c <= 0x094C;
  switch (sign ? c - 0x093E + 0x0906 : c) {
    case 0x0905:
      return 'x';  // अ, which has no sign
    case 0x0906:
      return 'a';
    case 0x0907:
    case 0x0908:
      return 'i';
    case 0x0909:
    case 0x090A:
      return 'u';
    case 0x090D:
    case 0x090E:
    case 0x090F:
    case 0x0910:
      return 'e';
    case 0x0911:
    case 0x0912:
    case 0x0913:
    case 0x0914:
      return 'o';
    default:
      return 0;
  }
}

bool is_nasal_sign(char32_t c) {
  return c == 0x0901 || c == 0x0902;
}

bool is_nasal(char c) {
  return c == 'n' || c == 'm';
}

/// Whether `rest` begins with a consonant that is no nasal, or with the mark of a half letter.
bool consonant_follows(std::string_view rest) {
  if (rest.empty()) return false;
  std::size_t i = 0;
  const char32_t c = next_code_point(rest, i);
  const char consonant = fold_consonant(c);
  if (c == kVirama) return consonant_follows(rest.substr(i));
  return consonant != 0 && !is_nasal(consonant);
}

/// A name as consonants and vowels; what nasal it is before a consonant does not count.
struct Spelling {
  std::string letters;    // vowels in small letters, consonants in capitals
  std::string word_ends;  // for each letter, '1' where it ends a word
  std::size_t consonants = 0;
  std::size_t words = 0;
};

void add(Spelling& spelling, char letter) {
  spelling.letters += letter;
  spelling.word_ends += '0';
}

void add_consonant(Spelling& spelling, char letter) {
  std::string& letters = spelling.letters;
  const auto upper = static_cast<char>(letter - 'a' + 'A');
  if (!letters.empty() && letters.back() == upper) return;  // "अन्ना", "अना"
  add(spelling, upper);
  ++spelling.consonants;
}

/// Takes off the ह that is not heard at the end of a long word: बुमराह, बुमरा.
void drop_silent_end(Spelling& spelling) {
  constexpr std::size_t kLongWord = 5;                          // letters
  const std::size_t begin = spelling.word_ends.rfind('1') + 1;  // npos + 1 is 0
  if (spelling.letters.size() - begin < kLongWord || !spelling.letters.ends_with("aH")) return;
  spelling.letters.pop_back();
  spelling.word_ends.pop_back();
  --spelling.consonants;
}

void end_word(Spelling& spelling) {
  if (spelling.letters.empty() || spelling.word_ends.back() == '1') return;
  drop_silent_end(spelling);
  spelling.word_ends.back() = '1';
  ++spelling.words;
}

Spelling spelling_of(std::string_view name) {
  Spelling spelling;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = next_code_point(name, i);
    if (c == kVocalicR || c == kVocalicRSign) {  // कृष्ण, क्रिष्ण
      add_consonant(spelling, 'r');
      add(spelling, 'i');
    } else if (const char consonant = fold_consonant(c)) {
      // A nasal before a consonant is written as a sign, as any half nasal or as a whole one.
      const bool any_nasal = is_nasal(consonant) && consonant_follows(name.substr(i));
      add_consonant(spelling, any_nasal ? 'n' : consonant);
    } else if (const char vowel = fold_vowel(c)) {
      add(spelling, vowel);
    } else if (is_nasal_sign(c)) {
      const bool inside = i < name.size() && name[i] != ' ' && name[i] != '-';
      if (inside) add_consonant(spelling, 'n');
    } else if (c == ' ' || c == '-' || c == '.') {
      end_word(spelling);
    } else if (c != kVirama && c != 0x093C && c != 0x0903 && c != 0x200C && c != 0x200D) {
      return {};  // another script
    }
  }
  end_word(spelling);
  return spelling;
}

bool is_vowel(char letter) {
  return letter >= 'a';
}

bool is_latin(std::string_view name) {
  return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The same of a name in plain Latin letters: "th" and "dh" are as "t" and "d", "w" as "v", "ee"
/// and a last "y" as "i", "oo" as "u", "aa" as "a".
Spelling latin_spelling_of(std::string_view name) {
  constexpr std::string_view kVowels = "aeiou";
  Spelling spelling;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = lower(name[i]);
    const char next = i + 1 < name.size() ? lower(name[i + 1]) : ' ';
    if (c == ' ' || c == '-' || c == '.') {
      end_word(spelling);
    } else if (c < 'a' || c > 'z') {
      return {};
    } else if (c == 'y' && (next < 'a' || next > 'z')) {
      add(spelling, 'i');
    } else if (kVowels.find(c) == kVowels.npos) {
      add_consonant(spelling, c == 'w' ? 'v' : c);
      if ((c == 't' || c == 'd') && next == 'h') ++i;
    } else if (c == next && c != 'u') {
      add(spelling, c == 'e' ? 'i' : c == 'o' ? 'u' : c);
      ++i;
    } else {
      add(spelling, c);
    }
  }
  end_word(spelling);
  return spelling;
}

/// Whether writers of Indian names in English take one of the vowels for the other: "Shankar",
/// "Shanker"; "Karan" is not "Kiran".
bool are_near_vowels(char a, char b) {
  constexpr std::string_view kPairs = "ae ea au ua ei ie ou uo";
  for (std::size_t i = 0; i + 1 < kPairs.size(); i += 3) {
    if (kPairs[i] == a && kPairs[i + 1] == b) return true;
  }
  return false;
}

std::u32string without_nasal_signs(std::string_view name) {
  std::u32string letters = to_code_points(name);
  std::erase_if(letters, is_nasal_sign);
  return letters;
}

}  // namespace

std::string spelling_skeleton(std::string_view name) {
  const bool latin = is_latin(name);
  const Spelling spelling = latin ? latin_spelling_of(name) : spelling_of(name);
  if (spelling.words == 0 || spelling.consonants < kTellingConsonants) return {};
  std::string skeleton = latin ? "~" : "";
  for (const char letter : spelling.letters) {
    if (!is_vowel(letter)) skeleton += letter;
  }
  return skeleton;
}

bool spelled_alike(std::string_view a, std::string_view b) {
  if (is_latin(a) != is_latin(b)) return false;
  const bool latin = is_latin(a);
  const Spelling one = latin ? latin_spelling_of(a) : spelling_of(a);
  const Spelling other = latin ? latin_spelling_of(b) : spelling_of(b);
  const auto [x, y] = std::ranges::mismatch(one.letters, other.letters);
  const bool all = x == one.letters.end() && y == other.letters.end();
  if (all) return true;
  if (latin && one.consonants <= kTellingConsonants) return false;  // "John Kay", "John Key"
  const auto at = [](const std::string& letters, auto place) {
    return place == letters.end() ? '\0' : *place;
  };
  const auto ends_word = [](const Spelling& spelling, auto place) {
    const auto i = static_cast<std::size_t>(place - spelling.letters.begin());
    return i < spelling.word_ends.size() && spelling.word_ends[i] == '1';
  };
  const bool vowel_x = is_vowel(at(one.letters, x));
  const bool vowel_y = is_vowel(at(other.letters, y));
  const auto same_rest = [&](auto from_x, auto from_y) {
    return std::equal(from_x, one.letters.end(), from_y, other.letters.end());
  };
  const bool begins = x == one.letters.begin();  // "अमनप्रीत सिंह" is not मनप्रीत
  if (begins && vowel_x != vowel_y) return false;
  if ((vowel_x && ends_word(one, x)) || (vowel_y && ends_word(other, y))) return false;
  if (vowel_x && vowel_y) {
    return (!latin || are_near_vowels(*x, *y)) && same_rest(x + 1, y + 1);
  }
  if (latin && ((vowel_x && *x != 'a') || (vowel_y && *y != 'a'))) return false;
  if (vowel_x) return same_rest(x + 1, y);
  return vowel_y && same_rest(x, y + 1);
}

bool is_slip_of(std::string_view a, std::string_view b) {
  constexpr std::size_t kLongWord = 6;  // code points; "Singh" and "Sinha" are two
  constexpr std::size_t kSignBytes = 3;
  const std::size_t more = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  const bool signs = more == kSignBytes || more == 2 * kSignBytes;
  if (signs && !is_latin(a) && without_nasal_signs(a) == without_nasal_signs(b)) return true;
  const std::size_t last_a = a.rfind(' ');
  const std::size_t last_b = b.rfind(' ');
  if (last_a == a.npos || last_a != last_b || a == b) return false;
  if (a.substr(0, last_a) != b.substr(0, last_b)) return false;
  const std::u32string word_a = to_code_points(a.substr(last_a + 1));
  const std::u32string word_b = to_code_points(b.substr(last_b + 1));
  if (word_a.size() < kLongWord || word_a.front() != word_b.front()) return false;
  return edit_distance(word_a, word_b, 1) <= 1;
}

}  // namespace khabar
