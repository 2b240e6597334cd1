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

/// The lemma of a word, and the rule that found it.
struct Found {
  Letters lemma;
  std::string_view rule;
};

/// मिनट्स is मिनट when the dictionary knows that; मार्स is not मार.
std::optional<Letters> english_singular(LettersView word) {
  constexpr std::size_t kMinWordLetters = 6;
  if (!word.ends_with(U"्स") || word.size() < kMinWordLetters) return std::nullopt;
  return known_words().find(without(word, 2));
}

/// निकलीं is the plural of निकली; पदार्थो is पदार्थों with its last sign forgotten.
std::optional<Letters> lemma_with_other_anusvara(LettersView word) {
  if (word.ends_with(U"ीं") || word.ends_with(U"ईं")) return known_words().find(without(word, 1));
  if (word.ends_with(U"ो")) return known_words().find(Letters(word) + U'ं');
  return std::nullopt;
}

/// तोहफे and तोहफा lose their last sign, so that they meet तोहफों; but a name is not cut down to a
/// known word.
Found without_direct_ending(LettersView word) {
  Found whole = {Letters(word), {}};
  if (!word.ends_with(U'ा') && !word.ends_with(U'े')) return whole;
  const Letters stem = without(word, 1);
  if (stem.size() <= kMinStemLetters || known_words().find(stem)) return whole;
  if (const auto lemma = known_words().find(stem + U'ा')) return {*lemma, "dictionary"};
  return {stem, "ending off"};
}

Found without_plural(LettersView word) {
  for (const auto& [plural, singular] : kPluralEndings) {
    if (!word.ends_with(plural) || word.size() < plural.size() + kMinStemLetters) continue;
    const Letters stem = without(word, plural.size()) + Letters(singular);
    for (const Letters& known : {stem, stem + U'ा'}) {
      if (const auto lemma = known_words().find(known)) return {*lemma, "plural of a known word"};
    }
    return {without_direct_ending(stem).lemma, "plural ending off"};
  }
  return without_direct_ending(word);
}

Found find_lemma(LettersView word) {
  if (const auto lemma = known_words().find(word)) return {*lemma, "dictionary"};
  if (const auto lemma = lemma_with_other_anusvara(word))
    return {*lemma, "dictionary, anusvara apart"};
  if (const auto lemma = english_singular(word)) return {*lemma, "English plural of a known word"};
  return without_plural(word);
}

}  // namespace

bool is_known_hindi(std::string_view word) {
  return known_words().find(lemma_key(to_letters(word))).has_value();
}

std::string lemma_of(std::string_view word) {
  return to_utf8(lemma_term(find_lemma(lemma_key(to_letters(word))).lemma));
}

std::vector<RuleResult> explain_lemma(std::string_view word) {
  std::vector<RuleResult> results;
  Letters before = to_letters(word);
  const auto add = [&](std::string_view rule, const Letters& after) {
    if (after != before) results.push_back({rule, to_utf8(after)});
    before = after;
  };
  const Letters key = lemma_key(before);
  add("glide off", key);
  const auto [lemma, rule] = find_lemma(key);
  add(rule, lemma);
  add("last vowel and candra", lemma_term(lemma));
  return results;
}

}  // namespace khabar
