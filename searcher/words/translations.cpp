// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/translations.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "common/analysis/dictionaries/dictionary_data.h"
#include "common/analysis/dictionaries/word_table.h"
#include "common/analysis/lemmatizer.h"
#include "common/analysis/stop_words.h"
#include "searcher/words/sound_lookup.h"

namespace khabar {
namespace {

/// An English inflection, and what the base has in its place. Tried in this order.
struct Ending {
  std::string_view inflected;
  std::string_view base;
};
constexpr Ending kEndings[] = {{"ies", "y"}, {"es", "e"}, {"es", ""},  {"s", ""},   {"ied", "y"},
                               {"ed", "e"},  {"ed", ""},  {"ing", ""}, {"ing", "e"}};
constexpr std::size_t kShortestBase = 3;

/// The word as the dictionary has it: itself or its base; empty when it has neither.
std::string headword_of(const std::string& word) {
  if (word.empty() || !dictionary_words(word).empty()) return word;
  if (static_cast<unsigned char>(word.front()) >= 0x80) return lemma_of(word);
  for (const auto& [inflected, base] : kEndings) {
    if (!word.ends_with(inflected) || word.size() < inflected.size() + kShortestBase) continue;
    std::string candidate = word.substr(0, word.size() - inflected.size()).append(base);
    if (!dictionary_words(candidate).empty()) return candidate;
  }
  return {};
}

/// Where `word` stands among the translations of its translation: 0 when the two are each other's
/// first. The lists are of few words.
std::size_t place_in_return(const std::string& word, const std::string& translation) {
  const auto back = dictionary_words(translation);
  return static_cast<std::size_t>(std::find(back.begin(), back.end(), word) - back.begin());
}

}  // namespace

std::vector<std::string> dictionary_words(const std::string& exact) {
  static const WordTable table(translation_image());
  return table.find_list(exact);
}

std::vector<Translation> translations(const IndexTerms& index, std::string_view exact,
                                      std::size_t limit) {
  if (is_stop_word(std::string(exact))) return {};
  const std::string word = headword_of(std::string(exact));
  const SoundLookup lookup(index);
  using Ranked = std::tuple<std::size_t, Xapian::doccount, std::string>;
  std::vector<Ranked> ranked;
  std::size_t place = 0;
  for (const std::string& other : dictionary_words(word)) {
    const Xapian::doccount frequency = is_stop_word(other) ? 0 : lookup.frequency(other);
    if (frequency == 0) continue;
    // English words of one Hindi word stand in no order of their own.
    const bool is_english = static_cast<unsigned char>(other.front()) < 0x80;
    ranked.emplace_back((is_english ? 0 : place++) + place_in_return(word, other), frequency,
                        other);
  }
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    if (std::get<0>(a) != std::get<0>(b)) return std::get<0>(a) < std::get<0>(b);
    return std::get<1>(a) != std::get<1>(b) ? std::get<1>(a) > std::get<1>(b)
                                            : std::get<2>(a) < std::get<2>(b);
  });
  std::vector<Translation> found;
  for (auto& [rank, frequency, other] : ranked) {
    if (found.size() == limit) break;
    found.push_back({std::move(other), frequency});
  }
  return found;
}

}  // namespace khabar
