// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/proper_nouns.h"

#include <array>
#include <string_view>
#include <utility>

namespace khabar {
namespace {

/// The paradigms of proper nouns, each named for a word that it inflects.
constexpr std::array<std::pair<std::string_view, ProperNoun>, 6> kParadigms = {{
    {"जेम्स__np", ProperNoun::given_name},
    {"मैरी__np", ProperNoun::given_name},
    {"टाटा__np", ProperNoun::family_name},
    {"मोटलानी__np", ProperNoun::family_name},
    {"भारत__np", ProperNoun::place},
    {"उत्तर__np", ProperNoun::place},
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
    if (name == paradigm) return kind;
  }
  return ProperNoun::none;
}

}  // namespace

std::unordered_map<std::string, ProperNoun> read_proper_nouns(std::istream& dictionary) {
  std::unordered_map<std::string, ProperNoun> nouns;
  for (std::string line; std::getline(dictionary, line);) {
    const ProperNoun kind = kind_of(quoted_after(line, "<par n=\""));
    const std::string_view word = quoted_after(line, "<e lm=\"");
    if (kind != ProperNoun::none && !word.empty()) nouns.emplace(word, kind);
  }
  return nouns;
}

}  // namespace khabar
