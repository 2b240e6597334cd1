// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemma_spelling.h"

#include <algorithm>

namespace khabar {
namespace {

constexpr char32_t kVirama = U'्';
constexpr std::size_t kMinLettersForCandra = 3;

bool in(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

/// True for a letter or sign that is said with a vowel at its end.
bool ends_in_vowel(char32_t c) {
  return in(c, U'अ', U'औ') || in(c, U'क', U'ह') || in(c, U'ा', U'ौ');
}

/// Consonants and vowels that are not joined to the next: कॉ|ले|ज has three, फॉ|र्म two.
std::size_t count_full_letters(LettersView word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool joined = i + 1 < word.size() && word[i + 1] == kVirama;
    if (in(word[i], U'अ', U'ह') && !joined) ++count;
  }
  return count;
}

}  // namespace

Letters lemma_key(LettersView word) {
  Letters key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool glide = word[i] == U'य' && i + 1 < word.size() && !key.empty() &&
                       ends_in_vowel(key.back()) && (word[i + 1] == U'ी' || word[i + 1] == U'े');
    key += glide ? (word[++i] == U'ी' ? U'ई' : U'ए') : word[i];
  }
  return key;
}

Letters lemma_term(LettersView lemma) {
  Letters term(lemma);
  if (term.size() > 2 && term.back() == U'ी') term.back() = U'ि';
  if (term.size() > 2 && term.back() == U'ू') term.back() = U'ु';
  if (count_full_letters(term) >= kMinLettersForCandra) {
    std::replace(term.begin(), term.end(), U'ॉ', U'ा');
    std::replace(term.begin(), term.end(), U'ऑ', U'आ');
  }
  return term;
}

}  // namespace khabar
