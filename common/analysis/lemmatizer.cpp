// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemmatizer.h"

#include <array>
#include <optional>

#include "common/analysis/lemma_spelling.h"
#include "common/analysis/lemma_table.h"
#include "common/analysis/lemmas/lemma_data.h"
#include "common/analysis/letters.h"

namespace khabar {
namespace {

const LemmaTable& known_words() {
  static const LemmaTable table(lemma_data());
  return table;
}

/// An ending of nouns in the plural, and what the singular has in its place. Longest first.
struct PluralEnding {
  LettersView plural;
  LettersView singular;
};
constexpr std::array<PluralEnding, 14> kPluralEndings = {{
    {U"ईयों", U"ई"},  // कठिनाईयों, a common misspelling
    {U"ईयां", U"ई"},
    {U"इयों", U"ई"},  // कठिनाइयों
    {U"इयां", U"ई"},
    {U"ियों", U"ी"},  // एजेंसियों
    {U"ियां", U"ी"},
    {U"ाओं", U"ा"},  // मतदाताओं
    {U"ाएं", U"ा"},  // मातृकाएं
    {U"ुओं", U"ु"},    // धातुओं
    {U"ुएं", U"ु"},
    {U"ओं", U""},  // फोटोओं
    {U"एं", U""},
    {U"ों", U""},  // निर्यातकों
    {U"ें", U""},   // अटकलें
}};
constexpr std::size_t kMinStemLetters = 2;

Letters without(LettersView word, std::size_t letters) {
  return Letters(word.substr(0, word.size() - letters));
}

/// तोहफे and तोहफा lose their last sign, so that they meet तोहफों; but a name is not cut down to
/// a known word.
Letters strip_direct_ending(LettersView word) {
  constexpr std::size_t kMinWordLetters = 4;
  if (word.size() < kMinWordLetters || (word.back() != U'ा' && word.back() != U'े')) {
    return Letters(word);
  }
  const Letters stem = without(word, 1);
  if (known_words().find(stem)) return Letters(word);
  if (const auto lemma = known_words().find(stem + U'ा')) return *lemma;
  return stem;
}

/// टाइगर्स is टाइगर when the dictionary knows that.
std::optional<Letters> english_singular(LettersView word) {
  if (!word.ends_with(U"्स") || word.size() < kMinStemLetters + 2) return std::nullopt;
  return known_words().find(without(word, 2));
}

/// निकलीं is the plural of निकली; पदार्थो is पदार्थों with its last sign forgotten.
std::optional<Letters> lemma_with_other_anusvara(LettersView word) {
  if (word.ends_with(U"ीं") || word.ends_with(U"ईं")) return known_words().find(without(word, 1));
  if (word.ends_with(U"ो")) return known_words().find(Letters(word) + U'ं');
  return std::nullopt;
}

Letters lemma_of_unknown(LettersView word) {
  if (const auto lemma = lemma_with_other_anusvara(word)) return *lemma;
  for (const auto& [plural, singular] : kPluralEndings) {
    if (!word.ends_with(plural) || word.size() < plural.size() + kMinStemLetters) continue;
    const Letters stem = without(word, plural.size()) + Letters(singular);
    if (const auto lemma = known_words().find(stem)) return *lemma;
    if (const auto lemma = known_words().find(stem + U'ा')) return *lemma;
    return strip_direct_ending(stem);
  }
  if (const auto lemma = english_singular(word)) return *lemma;
  return strip_direct_ending(word);
}

}  // namespace

std::string lemma_of(std::string_view word) {
  const Letters key = lemma_key(to_letters(word));
  const auto known = known_words().find(key);
  return to_utf8(lemma_term(known ? *known : lemma_of_unknown(key)));
}

}  // namespace khabar
