// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/normalizer.h"

#include <algorithm>
#include <optional>
#include <span>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/analysis/character_class.h"
#include "common/analysis/letters.h"
#include "common/error.h"

namespace khabar {
namespace {

constexpr char32_t kCandrabindu = U'ँ';
constexpr char32_t kAnusvara = U'ं';
constexpr char32_t kVisarga = U'ः';
constexpr char32_t kNukta = U'़';
constexpr char32_t kVirama = U'्';

bool in(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

using Normalizer2Getter = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& normalizer2(Normalizer2Getter get) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = get(status);
  if (U_FAILURE(status)) throw Error(std::string("ICU: normalizer: ") + u_errorName(status));
  return *instance;
}

Letters from_icu(const icu::UnicodeString& text) {
  Letters letters;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    letters.push_back(static_cast<char32_t>(text.char32At(i)));
  }
  return letters;
}

icu::UnicodeString to_icu(const Letters& letters) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(letters.data()),
                                       static_cast<std::int32_t>(letters.size()));
}

// Each rule below returns whether it changed the word.

template <typename Replacement>
bool replace_each(Letters& word, Replacement replacement) {
  bool changed = false;
  for (char32_t& letter : word) {
    const char32_t replaced = replacement(letter);
    changed |= replaced != letter;
    letter = replaced;
  }
  return changed;
}

bool drop_invisible(Letters& word) {
  return std::erase_if(
             word, [](char32_t c) { return character_class(c) == CharacterClass::ignorable; }) > 0;
}

bool fold_width(Letters& word) {
  const auto is_form = [](char32_t c) { return in(c, 0xFB00, 0xFB06) || in(c, 0xFF01, 0xFF5E); };
  if (std::none_of(word.begin(), word.end(), is_form)) return false;
  static const auto& nfkc = normalizer2(icu::Normalizer2::getNFKCInstance);
  Letters folded;
  for (const char32_t c : word) {
    icu::UnicodeString parts;
    if (is_form(c) && nfkc.getDecomposition(static_cast<UChar32>(c), parts)) {
      folded += from_icu(parts);
    } else {
      folded += c;
    }
  }
  word = std::move(folded);
  return true;
}

bool compose(Letters& word) {
  if (std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x0300; })) {
    return false;
  }
  static const auto& nfc = normalizer2(icu::Normalizer2::getNFCInstance);
  UErrorCode status = U_ZERO_ERROR;
  const auto text = to_icu(word);
  if (nfc.isNormalized(text, status)) return false;
  const auto composed = nfc.normalize(text, status);
  if (U_FAILURE(status)) throw Error(std::string("ICU: NFC: ") + u_errorName(status));
  word = from_icu(composed);
  return true;
}

bool drop_nukta(Letters& word) {
  constexpr std::array<char32_t, 8> kBare = {U'क', U'ख', U'ग', U'ज', U'ड', U'ढ', U'फ', U'य'};
  const bool dropped = std::erase(word, kNukta) > 0;
  const bool replaced = replace_each(word, [&](char32_t c) -> char32_t {
    if (in(c, 0x0958, 0x095F)) return kBare[c - 0x0958];
    if (c == 0x0929 || c == 0x0931 || c == 0x0934) return c - 1;
    return c;
  });
  return dropped || replaced;
}

struct VowelPair {
  char32_t first, second, whole;
};
// Lucene, IndicNormalizer.java, the Devanagari entries; entries of three parts follow from two
// applied one after the other.
constexpr std::array<VowelPair, 19> kVowelPairs = {{
    {U'अ', U'ा', U'आ'}, {U'अ', U'ॅ', U'ॲ'},  {U'अ', U'ॆ', U'ऄ'},  {U'अ', U'ॉ', U'ऑ'},
    {U'अ', U'ॊ', U'ऒ'}, {U'अ', U'ो', U'ओ'}, {U'अ', U'ौ', U'औ'}, {U'आ', U'ॅ', U'ऑ'},
    {U'आ', U'ॆ', U'ऒ'},  {U'आ', U'े', U'ओ'},  {U'आ', U'ै', U'औ'},  {U'उ', U'ु', U'ऊ'},
    {U'ए', U'ॅ', U'ऍ'},  {U'ए', U'ॆ', U'ऎ'},  {U'ए', U'े', U'ऐ'},  {U'ा', U'ॅ', U'ॉ'},
    {U'ा', U'ॆ', U'ॊ'},  {U'ा', U'े', U'ो'},  {U'ा', U'ै', U'ौ'},
}};

char32_t joined_vowel(char32_t first, char32_t second) {
  for (const auto& pair : kVowelPairs) {
    if (pair.first == first && pair.second == second) return pair.whole;
  }
  return 0;
}

bool join_vowels(Letters& word) {
  std::size_t kept = 0;
  for (const char32_t c : word) {
    const char32_t whole = kept > 0 ? joined_vowel(word[kept - 1], c) : 0;
    if (whole != 0) {
      word[kept - 1] = whole;
    } else {
      word[kept++] = c;
    }
  }
  const bool changed = kept < word.size();
  word.resize(kept);
  return changed;
}

bool fold_candrabindu(Letters& word) {
  return replace_each(word, [](char32_t c) { return c == kCandrabindu ? kAnusvara : c; });
}

/// True when `nasal` with a virama before `stop` is only another spelling of anusvara. न् stands
/// for the nasals of च and ट in loan words too (सेन्टर, इन्च), where those never contrast.
bool is_homorganic(char32_t nasal, char32_t stop) {
  switch (nasal) {
    case U'ङ':
      return in(stop, U'क', U'घ');
    case U'ञ':
      return in(stop, U'च', U'झ');
    case U'ण':
      return in(stop, U'ट', U'ढ');
    case U'न':
      return in(stop, U'च', U'झ') || in(stop, U'ट', U'ढ') || in(stop, U'त', U'ध');
    case U'म':
      return in(stop, U'प', U'भ');
    default:
      return false;
  }
}

bool fold_nasals(Letters& word) {
  bool changed = false;
  for (std::size_t i = 0; i + 2 < word.size(); ++i) {
    if (word[i + 1] != kVirama || !is_homorganic(word[i], word[i + 2])) continue;
    word[i] = kAnusvara;
    word.erase(i + 1, 1);
    changed = true;
  }
  return changed;
}

/// A sign that stands where no letter can carry it: a last virama, one before a vowel sign, an
/// anusvara after another, a vowel sign after another, any sign at the beginning. Typing and old
/// fonts leave them; of two vowel signs the first is what was meant.
bool drop_stray_signs(Letters& word) {
  const auto is_vowel_sign = [](char32_t c) { return in(c, 0x093E, 0x094C); };
  Letters kept;
  for (const char32_t c : word) {
    if (is_vowel_sign(c) && kept.ends_with(kVirama)) kept.pop_back();
    const char32_t before = kept.empty() ? 0 : kept.back();
    const bool is_stray_vowel = is_vowel_sign(c) && (before == 0 || is_vowel_sign(before));
    const bool is_stray_sign = (c == kAnusvara || c == kVirama) && (before == 0 || before == c);
    if (!is_stray_vowel && !is_stray_sign) kept += c;
  }
  constexpr std::size_t kLeastLetters = 2;  // a letter with its virama may be meant as it is: न्
  if (kept.size() > kLeastLetters && kept.back() == kVirama) kept.pop_back();
  if (kept.empty() || kept == word) return false;
  word = std::move(kept);
  return true;
}

/// Vowels that Hindi spelling has no sound of its own for. ॉ keeps its own (डॉक्टर), except
/// under anusvara, where it is one more way to write काँग्रेस.
bool fold_short_vowels(Letters& word) {
  bool changed = replace_each(word, [](char32_t c) -> char32_t {
    switch (c) {
      case U'ॅ':
        return U'ै';
      case U'ॆ':
        return U'े';
      case U'ॊ':
        return U'ो';
      case U'ऍ':
      case U'ॲ':
        return U'ऐ';
      case U'ऄ':
      case U'ऎ':
        return U'ए';
      case U'ऒ':
        return U'ओ';
      default:
        return c;
    }
  });
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    const bool candra_o = word[i] == U'ॉ' || word[i] == U'ऑ';
    if (!candra_o || word[i + 1] != kAnusvara) continue;
    word[i] = word[i] == U'ॉ' ? U'ा' : U'आ';
    changed = true;
  }
  return changed;
}

bool drop_visarga(Letters& word) {
  return std::erase_if(word, [](char32_t c) { return c == kVisarga || c == U':'; }) > 0;
}

bool fold_digits(Letters& word) {
  return replace_each(word, [](char32_t c) {
    const int value = u_charDigitValue(static_cast<UChar32>(c));
    return value < 0 ? c : U'0' + static_cast<char32_t>(value);
  });
}

bool is_number(const Letters& word) {
  return !word.empty() && u_isdigit(static_cast<UChar32>(word[0])) &&
         std::all_of(word.begin(), word.end(), [](char32_t c) {
           return c == U',' || c == U'.' || u_isdigit(static_cast<UChar32>(c));
         });
}

bool drop_grouping(Letters& word) {
  return is_number(word) && std::erase(word, U',') > 0;
}

bool join_initials(Letters& word) {
  if (is_number(word)) return false;
  // A zero stands in a Devanagari word only where it was typed for the abbreviation sign.
  const bool is_devanagari =
      !word.empty() && character_class(word.front()) == CharacterClass::devanagari;
  return std::erase_if(word, [&](char32_t c) {
           return c == U' ' || character_class(c) == CharacterClass::dot ||
                  (is_devanagari && c == U'0');
         }) > 0;
}

bool is_apostrophe(char32_t c) {
  return character_class(c) == CharacterClass::apostrophe;
}

bool drop_apostrophes(Letters& word) {
  const auto size = word.size();
  const bool possessive =
      size > 2 && is_apostrophe(word[size - 2]) && (word[size - 1] | 0x20U) == U's';
  if (possessive) word.resize(size - 2);
  return std::erase_if(word, is_apostrophe) > 0 || possessive;
}

/// Only marks on a Latin letter are accents: elsewhere they may be vowels.
bool drop_accents(Letters& word) {
  if (std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; })) {
    return false;
  }
  static const auto& nfd = normalizer2(icu::Normalizer2::getNFCInstance);
  Letters bare;
  bool after_latin = false;
  for (const char32_t c : word) {
    if (character_class(c) == CharacterClass::latin) {
      icu::UnicodeString parts;
      const bool has_parts = nfd.getDecomposition(static_cast<UChar32>(c), parts);
      bare += has_parts ? static_cast<char32_t>(parts.char32At(0)) : c;
      after_latin = true;
    } else if (!after_latin || character_class(c) != CharacterClass::mark) {
      bare += c;
      after_latin = false;
    }
  }
  const bool changed = bare != word;
  word = std::move(bare);
  return changed;
}

bool fold_case(Letters& word) {
  return replace_each(word, [](char32_t c) {
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  });
}

struct StepRule {
  NormalizerStep step;
  std::string_view description;
  bool (*apply)(Letters&);
};

constexpr std::array<StepRule, kAllNormalizerSteps.size()> kRules = {{
    {NormalizerStep::invisible, "invisible characters off", drop_invisible},
    {NormalizerStep::width, "full-width forms", fold_width},
    {NormalizerStep::compose, "composed (NFC)", compose},
    {NormalizerStep::nukta, "nukta off", drop_nukta},
    {NormalizerStep::vowels, "vowels joined", join_vowels},
    {NormalizerStep::candrabindu, "candrabindu to anusvara", fold_candrabindu},
    {NormalizerStep::nasals, "homorganic nasals to anusvara", fold_nasals},
    {NormalizerStep::stray_signs, "stray signs off", drop_stray_signs},
    {NormalizerStep::short_vowels, "short vowels", fold_short_vowels},
    {NormalizerStep::visarga, "visarga off", drop_visarga},
    {NormalizerStep::digits, "digits to ASCII", fold_digits},
    {NormalizerStep::grouping, "digit grouping off", drop_grouping},
    {NormalizerStep::initials, "initials joined", join_initials},
    {NormalizerStep::apostrophes, "possessives and apostrophes off", drop_apostrophes},
    {NormalizerStep::accents, "accents off", drop_accents},
    {NormalizerStep::letter_case, "lower case", fold_case},
}};

// A rule may make work for an earlier one (a joined vowel that a dropped mark kept apart), so the
// rules run until none has anything to do. Each pass shortens the word or moves it to letters
// that no rule touches, so this bound is only a safeguard.
constexpr int kMaxPasses = 8;

template <typename OnChange>
Letters apply(std::string_view text, NormalizerSteps steps, OnChange on_change) {
  Letters word = to_letters(text);
  bool changed = true;
  for (int pass = 0; changed && pass < kMaxPasses; ++pass) {
    changed = false;
    for (const auto& rule : kRules) {
      if (!steps.contains(rule.step) || !rule.apply(word)) continue;
      on_change(rule, word);
      changed = true;
    }
  }
  return word;
}

}  // namespace

std::string_view description(NormalizerStep step) {
  return kRules[static_cast<std::size_t>(step)].description;
}

std::string normalize(std::string_view word, NormalizerSteps steps) {
  return to_utf8(apply(word, steps, [](const StepRule&, const Letters&) {}));
}

std::vector<RuleResult> explain_normalization(std::string_view word, NormalizerSteps steps) {
  std::vector<RuleResult> results;
  apply(word, steps, [&](const StepRule& rule, const Letters& after) {
    results.push_back({rule.description, to_utf8(after)});
  });
  return results;
}

}  // namespace khabar
