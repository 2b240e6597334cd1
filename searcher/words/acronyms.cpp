// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/acronyms.h"

#include <algorithm>

#include "common/analysis/letter_names.h"
#include "common/analysis/pronunciation.h"
#include "common/analysis/script.h"
#include "common/analysis/stop_words.h"
#include "common/unicode.h"
#include "searcher/words/sound_lookup.h"

namespace khabar {
namespace {

constexpr std::size_t kFewestWords = 3;
constexpr double kCloseness = 0.8;
constexpr Xapian::doccount kFewestArticles = 2;  // once may be anything

/// The first letter with its vowel sign: भा of भारतीय, रा of राष्ट्रीय.
std::string first_syllable(const std::string& word) {
  constexpr char32_t kFirstSign = 0x093E;
  constexpr char32_t kLastSign = 0x094C;
  std::size_t end = 0;
  next_code_point(word, end);
  if (end == word.size()) return word;
  std::size_t after = end;
  const char32_t sign = next_code_point(word, after);
  return word.substr(0, sign >= kFirstSign && sign <= kLastSign ? after : end);
}

void add_if_present(const SoundLookup& lookup, const std::string& acronym,
                    std::vector<Variant>& found) {
  const Xapian::doccount frequency = lookup.frequency(acronym);
  if (frequency >= kFewestArticles) {
    found.push_back({acronym, kCloseness, frequency, VariantKind::letters});
  }
}

}  // namespace

std::vector<Variant> acronym_of(const IndexTerms& index,
                                const std::vector<std::string>& exact_words) {
  std::string initials;
  std::size_t words = 0;
  std::size_t hindi = 0;
  for (const std::string& word : exact_words) {
    if (word.empty() || is_stop_word(word)) continue;
    ++words;
    if (has_devanagari(word)) {
      ++hindi;
      initials += first_syllable(word);
    } else {
      initials += word.front();
    }
  }
  if (words < kFewestWords || words > kMaxInitials || (hindi != 0 && hindi != words)) return {};
  const SoundLookup lookup(index);
  std::vector<Variant> found;
  if (hindi > 0) {
    add_if_present(lookup, initials, found);
  } else if (pronunciations_of(initials).empty()) {
    add_if_present(lookup, initials, found);
    for (const auto& name : spellings_of_letters(initials)) add_if_present(lookup, name, found);
  }
  std::sort(found.begin(), found.end(),
            [](const Variant& a, const Variant& b) { return a.frequency > b.frequency; });
  return found;
}

}  // namespace khabar
