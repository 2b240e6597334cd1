// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/word_ends.h"

#include "common/analysis/sounds.h"

namespace khabar {
namespace {

/// Consonants that one of the scripts confuses at the end of a word, as one letter; 0 for others.
char class_of_latin(char letter) {
  constexpr std::string_view kLetters = "bcdfgjklmnpqrstvwxz";
  constexpr std::string_view kClasses = "pktpgjklnnpkrstppkj";
  const std::size_t at = kLetters.find(letter);
  return at == kLetters.npos ? '\0' : kClasses[at];
}

char class_of_sound(char sound) {
  constexpr std::string_view kSounds = "kKgGcCjJtTdDwWxXpPbBmnNMFfrlLvSRs";
  constexpr std::string_view kClasses = "kkggssjjttttttttppppnnnnnnrllpsss";
  const std::size_t at = kSounds.find(sound);
  return at == kSounds.npos ? '\0' : kClasses[at];
}

bool one_of(char letter, std::string_view letters) {
  return letters.find(letter) != letters.npos;
}

/// Whether a word of Latin letters may end in this bare consonant of Devanagari.
bool ends_in_consonant(std::string_view latin, char sound) {
  const char last = latin.back();
  if (sound == 'h') return one_of(last, "ha");           // Shah, Narasimha
  if (sound == 'y') return one_of(last, "yiea");         // Roy, Rai, Priya
  if (sound == 'v' && one_of(last, "ouw")) return true;  // Rao
  std::string_view rest = latin;
  if (latin.ends_with("que")) rest.remove_suffix(1);           // "Haque"
  if (last == 'e' && rest.size() > 2) rest.remove_suffix(1);   // "George"
  if (rest.ends_with(sound::kDoubled)) rest.remove_suffix(1);  // "Dianne"
  const bool soft = last == 'e' && one_of(rest.back(), "gc");
  if (rest.back() == 'h' && rest.size() > 2) rest.remove_suffix(1);  // "Singh", "Sheikh"
  const bool aspirate = rest.size() + 1 == latin.size() && last == 'h';
  const char letter = class_of_latin(rest.back());
  if (letter == '\0') return false;
  const char wanted = class_of_sound(sound);
  if (wanted == '\0') return true;
  if (soft) return one_of(wanted, "jgs");
  if (aspirate && one_of(rest.back(), "cs")) return wanted == 's';
  if (letter == wanted) return true;
  // ज़ is z and often ज, स or क are c, x ends in स, t is silent after स.
  return (letter == 'j' && wanted == 's') || (letter == 's' && wanted == 'j') ||
         (letter == 'k' && one_of(wanted, "sg")) || (letter == 'g' && wanted == 'k') ||
         (letter == 'r' && wanted == 't') || (letter == 't' && wanted == 'r');
}

/// Whether a word of Latin letters may end in this vowel of Devanagari.
bool ends_in_vowel(std::string_view latin, char vowel, bool nasal) {
  const char last = latin.back();
  if (nasal && one_of(last, "nmg")) return true;
  switch (vowel) {
    case 'a':
      return !one_of(last, "iouy");  // Chandra, Chandr
    case 'A':
      return one_of(last, "aehr");
    case 'i':
    case 'I':
      return one_of(last, "iyeh");
    case 'u':
    case 'U':
      return one_of(last, "uowh");
    case 'e':
    case 'E':
      return one_of(last, "eyihtz");
    case 'o':
    case 'O':
    case sound::kOpenO:
      return one_of(last, "ouwhxta");
    default:
      return true;
  }
}

}  // namespace

bool begin_alike(std::string_view latin, std::string_view devanagari) {
  if (latin.empty() || devanagari.empty()) return true;
  const char first = latin.front();
  const char sound = devanagari.front();
  const bool ch = latin.starts_with("ch") && !latin.starts_with("chr");
  if (ch) return one_of(sound, "cCSRs");
  if (one_of(sound, "cC")) return one_of(first, "cts");
  if (one_of(sound, "jJ")) return one_of(first, "jzgxdy");
  return first != 'j' || one_of(sound, "yhiIYZ");  // Johan, Jose
}

bool end_alike(std::string_view latin, std::string_view devanagari) {
  if (latin.ends_with(sound::kDoubled)) latin.remove_suffix(1);
  const bool nasal = devanagari.ends_with(sound::kNasalEnd);
  if (nasal) devanagari.remove_suffix(1);
  const bool bare = devanagari.ends_with(sound::kDroppedSchwa);
  if (bare) devanagari.remove_suffix(1);
  if (devanagari.ends_with(sound::kDoubled)) devanagari.remove_suffix(1);
  if (latin.empty() || devanagari.empty()) return true;
  const char last = devanagari.back();
  const bool conjunct = devanagari.size() > 1 && !is_vowel_sound(devanagari[devanagari.size() - 2]);
  if (bare && one_of(latin.back(), "ao")) {
    // कृष्ण is Krishna, and in Bengal and the south सुब्रत is Subrata or Subroto; सुनील is no Sunila.
    if (conjunct || one_of(last, "wWvmbBG") || latin.ends_with("pada")) return true;
  }
  if (bare && devanagari.ends_with("yam") && latin.back() == 'i') return true;  // Subramani
  if (!bare && is_vowel_sound(last)) return ends_in_vowel(latin, last, nasal);
  return ends_in_consonant(latin, last);
}

}  // namespace khabar
