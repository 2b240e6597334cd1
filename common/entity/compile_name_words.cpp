// SPDX-License-Identifier: GPL-3.0-or-later
//
// Build tool: pairs the words of names that the catalogue has in both scripts.
//
//   compile_name_words OUTPUT ENTITIES.jsonl...

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/analysis/dictionaries/dictionary_data.h"
#include "common/analysis/dictionaries/word_table.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sounds.h"
#include "common/entity/entity_record.h"
#include "common/error.h"

namespace khabar {
namespace {

/// How often names write a word so.
using Counts = std::map<std::string, std::size_t>;
using Pairs = std::map<std::string, Counts>;

std::vector<std::string> words_of(const std::string& label, Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(label, tokens);
  std::vector<std::string> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens) words.emplace_back(token.exact);
  return words;
}

/// A name in its other language stands for itself only where it is the same in letters: मिस्र is
/// no spelling of "egypt", एस none of "singh".
bool may_spell(const std::string& latin, const std::string& hindi) {
  constexpr int kMostPerLetter = 32;
  const LatinMatcher matcher(latin);
  const int most = kMostPerLetter * static_cast<int>(matcher.letters());
  return matcher.cost(devanagari_sounds(hindi), most) != kFarSound;
}

void add(const Entity& entity, Analyzer& analyzer, Pairs& pairs) {
  const auto hindi = words_of(entity.label_hi, analyzer);
  const auto latin = words_of(entity.label_en, analyzer);
  if (hindi.size() != latin.size()) return;
  for (std::size_t i = 0; i < hindi.size(); ++i) {
    if (!may_spell(latin[i], hindi[i])) continue;
    ++pairs[latin[i]][hindi[i]];
    ++pairs[hindi[i]][latin[i]];
  }
}

/// The usual spellings, the commonest first. Empty where the dictionary has the word, and hardly a
/// name: one "Ban" (बान) does not tell what a ban is.
std::string usual(const std::string& of, const Counts& counts) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kTimesRarer = 10;
  constexpr std::size_t kLeastOfOrdinary = 3;
  static const WordTable ordinary(translation_image());
  std::vector<std::pair<std::size_t, std::string>> ordered;
  for (const auto& [word, count] : counts) ordered.emplace_back(count, word);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string list;
  if (ordered.front().first < kLeastOfOrdinary && ordinary.find(of)) return list;
  for (std::size_t i = 0; i < std::min(ordered.size(), kMost); ++i) {
    if (ordered[i].first * kTimesRarer < ordered.front().first) break;
    list.append(i > 0 ? " " : "").append(ordered[i].second);
  }
  return list;
}

void compile(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) throw Error("use: compile_name_words OUTPUT FILE...");
  Analyzer analyzer;
  Pairs pairs;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    read_entity_file(arguments[i],
                     [&](const EntityRecord& record) { add(record.entity, analyzer, pairs); });
  }
  std::map<std::string, std::string> entries;
  for (const auto& [word, counts] : pairs) {
    std::string spellings = usual(word, counts);
    if (!spellings.empty()) entries.emplace(word, std::move(spellings));
  }
  std::ofstream output(arguments[0], std::ios::binary);
  output << pack_words(entries);
  if (!output.flush()) throw Error(arguments[0] + ": cannot be written; is the disk full?");
}

}  // namespace
}  // namespace khabar

int main(int argc, char** argv) {
  try {
    khabar::compile({argv + 1, argv + argc});
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 2;
  }
}
