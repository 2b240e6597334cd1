// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_matcher.h"

#include <algorithm>

namespace khabar {
namespace {

bool stands_at(const std::vector<std::string>& exact_forms, const std::vector<Token>& tokens,
               std::size_t first) {
  if (tokens.size() - first < exact_forms.size()) return false;
  for (std::size_t i = 0; i < exact_forms.size(); ++i) {
    if (tokens[first + i].exact != exact_forms[i]) return false;
  }
  return true;
}

}  // namespace

std::size_t WordMatcher::mark_of(std::string_view word) {
  if (word.size() < 2) return 0;
  const auto last = static_cast<unsigned char>(word.back());
  const auto before = static_cast<unsigned char>(word[word.size() - 2]);
  return (word.size() * 67 + last * 5U + before * 257U) % 1024;
}

void WordMatcher::add(Table<Target>& table, std::string_view key, Target target) {
  const auto [entry, is_new] = table.try_emplace(std::string(key), target);
  if (!is_new && entry->second.weight < target.weight) entry->second = target;
  marks_.set(mark_of(key));
  word_count_ = std::max(word_count_, target.word + 1);
}

void WordMatcher::add_term(std::string_view term, std::uint32_t word, double weight) {
  add(terms_, term, {word, weight});
}

void WordMatcher::add_exact(std::string_view exact, std::uint32_t word, double weight) {
  add(exact_, exact, {word, weight});
}

void WordMatcher::add_phrase(const std::vector<std::string>& exact_forms, std::uint32_t word,
                             double weight) {
  if (exact_forms.empty()) return;
  phrases_[exact_forms.front()].push_back({exact_forms, {word, weight}});
  marks_.set(mark_of(exact_forms.front()));
  word_count_ = std::max(word_count_, word + 1);
}

std::vector<WordMatch> WordMatcher::find_matches(const std::vector<Token>& tokens) const {
  std::vector<WordMatch> matches;
  const auto add_match = [&](std::size_t token, const Target& target) {
    matches.push_back({static_cast<std::uint32_t>(token), target.word, target.weight});
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (may_match(tokens[i].term)) {
      const auto found = terms_.find(tokens[i].term);
      if (found != terms_.end()) add_match(i, found->second);
    }
    if (!may_match(tokens[i].exact)) continue;
    if (const auto found = exact_.find(tokens[i].exact); found != exact_.end()) {
      add_match(i, found->second);
    }
    const auto starting_here = phrases_.find(tokens[i].exact);
    if (starting_here == phrases_.end()) continue;
    for (const Phrase& phrase : starting_here->second) {
      if (!stands_at(phrase.exact_forms, tokens, i)) continue;
      for (std::size_t k = 0; k < phrase.exact_forms.size(); ++k) add_match(i + k, phrase.target);
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const WordMatch& a, const WordMatch& b) {
    return a.token != b.token ? a.token < b.token : a.weight > b.weight;
  });
  const auto same_token = [](const WordMatch& a, const WordMatch& b) { return a.token == b.token; };
  matches.erase(std::unique(matches.begin(), matches.end(), same_token), matches.end());
  return matches;
}

}  // namespace khabar
