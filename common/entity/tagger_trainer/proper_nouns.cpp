// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/proper_nouns.h"

#include <array>
#include <sstream>
#include <string_view>
#include <utility>

#include "common/error.h"

namespace khabar {
namespace {

/// By the number of the bit. Part of the model: a change here needs a new training.
constexpr std::array<std::string_view, 8> kKinds = {
    "given",         "family", "place",
    "place_first",    // the "San" of "San Francisco"
    "place_later",    // the "Francisco"
    "body",           // a word of an organisation's name
    "other_capital",  // "Iraqi", "Monday"
    "small",          // also a common word
};

/// The paradigms of proper nouns, each named for a word that it inflects.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kParadigms = {{
    {"जेम्स__np", "given"},
    {"मैरी__np", "given"},
    {"टाटा__np", "family"},
    {"मोटलानी__np", "family"},
    {"भारत__np", "place"},
    {"उत्तर__np", "place"},
}};

/// What stands in `line` between `before` and the next quote; empty when `before` is not there.
std::string_view quoted_after(std::string_view line, std::string_view before) {
  const std::size_t found = line.find(before);
  if (found == line.npos) return {};
  line.remove_prefix(found + before.size());
  return line.substr(0, line.find('"'));
}

ProperNoun kind_of(std::string_view paradigm) {
  for (const auto& [name, kind] : kParadigms) {
    if (name == paradigm) return proper_noun(kind);
  }
  return 0;
}

}  // namespace

ProperNoun proper_noun(std::string_view kind) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == kind) return static_cast<ProperNoun>(1U << i);
  }
  std::string known;
  for (const std::string_view name : kKinds) known += ' ' + std::string(name);
  throw Error('"' + std::string(kind) + "\" is no kind of name word; write one of:" + known);
}

std::unordered_map<std::string, ProperNoun> read_proper_nouns(std::istream& dictionary) {
  std::unordered_map<std::string, ProperNoun> nouns;
  for (std::string line; std::getline(dictionary, line);) {
    const ProperNoun kind = kind_of(quoted_after(line, "<par n=\""));
    const std::string_view word = quoted_after(line, "<e lm=\"");
    if (kind != 0 && !word.empty()) nouns.emplace(word, kind);
  }
  return nouns;
}

std::unordered_map<std::string, ProperNoun> read_name_words(std::istream& lines) {
  std::unordered_map<std::string, ProperNoun> words;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) continue;
    ProperNoun& kinds = words[line.substr(0, tab)];
    std::istringstream names(line.substr(tab + 1));
    for (std::string kind; names >> kind;) kinds |= proper_noun(kind);
  }
  return words;
}

}  // namespace khabar
