// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/spelling_in_context.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/analysis/script.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/format/schema.h"
#include "searcher/words/sound_lookup.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxWords = 6;    // of a question that wants all of them
constexpr std::size_t kMaxAsked = 12;   // words that sound so
constexpr Xapian::doccount kRare = 40;  // articles that have a word which may be misspelled
constexpr Xapian::doccount kFew = 10;   // that have all words: one may be misspelled
constexpr Xapian::doccount kLeast = 2;  // articles that have the meant word and the others
constexpr double kShareBeside = 0.2;    // of the articles that have the meant word
constexpr int kOneVowel = 35;           // see sound_distance
constexpr std::size_t kLeastSounds = 4;

/// Terms of any field that stand for a form.
void append_terms(const std::string& exact, const std::string& lemma,
                  std::vector<std::string>& terms) {
  for (const auto& field : schema::kTextFields) {
    terms.push_back(std::string(field.exact) + exact);
    if (lemma.empty()) continue;
    terms.push_back(std::string(field.lemma) + lemma);
    if (lemma == exact) continue;
    terms.push_back(std::string(field.exact) + lemma);
  }
}

/// Articles that have a word as written, in the field that has it most often.
Xapian::doccount articles_with(const IndexTerms& index, const std::string& exact) {
  Xapian::doccount most = 0;
  for (const auto& field : schema::kTextFields) {
    most = std::max(most, index.get_termfreq(std::string(field.exact) + exact));
  }
  return most;
}

/// Terms of the forms that most articles have.
std::vector<std::string> terms_of(const IndexTerms& index, const WordGroup& group) {
  constexpr std::size_t kMostForms = 4;
  std::vector<std::pair<Xapian::doccount, const WordForm*>> forms;
  for (const auto& form : group.forms) forms.emplace_back(articles_with(index, form.exact), &form);
  std::stable_sort(forms.begin(), forms.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (forms.size() > kMostForms) forms.resize(kMostForms);
  std::vector<std::string> terms;
  for (const auto& [articles, form] : forms) append_terms(form->exact, form->lemma, terms);
  return terms;
}

/// Whether few articles have any one form.
bool is_rare(const IndexTerms& index, const WordGroup& group) {
  return std::all_of(group.forms.begin(), group.forms.end(), [&](const WordForm& form) {
    return articles_with(index, form.exact) <= kRare;
  });
}

struct Alike {
  std::string exact;
  int cost = 0;
};

/// Words that sound like a form of the group but for one vowel, nearest first.
std::vector<Alike> words_alike(const IndexTerms& index, const WordGroup& group) {
  constexpr double kSure = 0.5;
  const SoundLookup lookup(index);
  std::vector<Alike> alike;
  for (const auto& form : group.forms) {
    if (form.closeness < kSure || !has_devanagari(form.exact)) continue;
    const std::string sounds = devanagari_sounds(form.exact);
    if (sounds.size() < kLeastSounds) continue;
    lookup.for_each(schema::kDevanagariSoundPrefix, sound_key(form.exact),
                    [&](const std::string& word) {
                      const int cost = sound_distance(sounds, devanagari_sounds(word), kOneVowel);
                      if (cost <= kOneVowel) alike.push_back({word, cost});
                    });
  }
  std::erase_if(alike, [&](const Alike& word) {
    return std::any_of(group.forms.begin(), group.forms.end(),
                       [&](const WordForm& form) { return form.exact == word.exact; });
  });
  std::stable_sort(alike.begin(), alike.end(),
                   [](const Alike& a, const Alike& b) { return a.cost < b.cost; });
  return alike;
}

}  // namespace

std::optional<MeantWord> find_in_context(const IndexTerms& index,
                                         const std::vector<WordGroup>& groups) {
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].stop_word) asked.push_back(i);
  }
  if (asked.size() < 2 || asked.size() > kMaxWords) return std::nullopt;
  std::vector<std::size_t> rare;  // places in `asked`
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (is_rare(index, groups[asked[i]])) rare.push_back(i);
  }
  if (rare.empty()) return std::nullopt;
  std::vector<std::vector<std::string>> terms;
  terms.reserve(asked.size());
  for (const std::size_t i : asked) terms.push_back(terms_of(index, groups[i]));
  const Xapian::doccount with_all = index->articles_with_all(terms, kFew);
  if (with_all == kFew) return std::nullopt;
  const Xapian::doccount least = with_all > 0 ? kFew : kLeast;
  for (const std::size_t i : rare) {
    std::size_t looks = 0;
    for (const Alike& alike : words_alike(index, groups[asked[i]])) {
      const Xapian::doccount articles = articles_with(index, alike.exact);
      if (articles < least) continue;
      if (looks++ == kMaxAsked) break;
      const auto wanted = std::max<Xapian::doccount>(
          least, static_cast<Xapian::doccount>(std::ceil(kShareBeside * articles)));
      auto with_alike = terms;
      with_alike[i].clear();
      append_terms(alike.exact, {}, with_alike[i]);
      if (index->articles_with_all(with_alike, wanted) == wanted) {
        return MeantWord{asked[i], alike.exact};
      }
    }
  }
  return std::nullopt;
}

}  // namespace khabar
