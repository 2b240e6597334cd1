// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/english_spelling.h"

#include <algorithm>
#include <array>
#include <span>

namespace khabar {
namespace {

using Endings = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> kOfVerbs = {"e",   "ed",    "es",     "er",  "ers",
                                                      "ing", "ation", "ations", "able"};
constexpr std::array<std::string_view, 10> kOfNouns = {"",    "s",    "ed",   "ing", "able",
                                                       "ful", "less", "hood", "ite", "ers"};
constexpr std::array<std::string_view, 3> kOfPlaces = {"", "s", "d"};
constexpr std::array<std::string_view, 2> kOfThings = {"", "s"};
constexpr std::array<std::string_view, 4> kOfDoubled = {"ed", "ing", "er", "ers"};

/// What stands before an ending on either side. "re" may follow these letters only.
struct Rule {
  std::string_view british;
  std::string_view american;
  Endings endings;
  std::string_view after = {};
};

constexpr std::array<Rule, 8> kRules = {{{"is", "iz", kOfVerbs},
                                         {"ys", "yz", kOfVerbs},
                                         {"our", "or", kOfNouns},
                                         {"re", "er", kOfPlaces, "tb"},
                                         {"ence", "ense", kOfThings},
                                         {"ll", "l", kOfDoubled, "aeiou"},
                                         {"amme", "am", kOfThings},
                                         {"ogue", "og", kOfThings}}};

constexpr std::size_t kLeastBefore = 3;  // "hour" is not "hor", "rise" not "rize"

/// `word` with `from` before `ending` as `to`; empty where it does not end so.
std::string replaced(std::string_view word, std::string_view from, std::string_view to,
                     std::string_view ending, std::string_view after) {
  if (!word.ends_with(ending)) return {};
  word.remove_suffix(ending.size());
  if (!word.ends_with(from) || word.size() < from.size() + kLeastBefore) return {};
  word.remove_suffix(from.size());
  if (!after.empty() && after.find(word.back()) == after.npos) return {};
  return std::string(word).append(to).append(ending);
}

}  // namespace

std::vector<std::string> other_english_spellings(std::string_view word) {
  std::vector<std::string> others;
  const auto add = [&](std::string other) {
    const bool is_new = std::find(others.begin(), others.end(), other) == others.end();
    if (!other.empty() && is_new) others.push_back(std::move(other));
  };
  for (const Rule& rule : kRules) {
    for (const auto ending : rule.endings) {
      add(replaced(word, rule.british, rule.american, ending, rule.after));
      add(replaced(word, rule.american, rule.british, ending, rule.after));
    }
  }
  return others;
}

}  // namespace khabar
