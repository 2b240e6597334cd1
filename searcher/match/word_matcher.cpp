// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_matcher.h"

#include <algorithm>
#include <utility>

#include "common/analysis/compounds.h"

namespace khabar {
namespace {

bool stands_at(const WordMatcher::Phrase& phrase, const std::vector<Token>& tokens,
               std::size_t first) {
  if (tokens.size() - first < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const auto& forms = phrase[i];
    if (std::find(forms.begin(), forms.end(), tokens[first + i].exact) == forms.end()) return false;
  }
  return true;
}

/// In order, each token once.
std::vector<WordMatch> weightiest(std::vector<WordMatch> matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const WordMatch& a, const WordMatch& b) {
    return a.token != b.token ? a.token < b.token : a.weight > b.weight;
  });
  const auto same_token = [](const WordMatch& a, const WordMatch& b) { return a.token == b.token; };
  matches.erase(std::unique(matches.begin(), matches.end(), same_token), matches.end());
  return matches;
}

}  // namespace

std::size_t WordMatcher::mark_of(std::string_view word) {
  if (word.size() < 2) return 0;
  const std::size_t last = static_cast<unsigned char>(word.back());
  const std::size_t before = static_cast<unsigned char>(word[word.size() - 2]);
  return (word.size() * 67 + last * 5 + before * 257) % 1024;
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

void WordMatcher::add_phrase(Phrase phrase, std::uint32_t word, double weight) {
  const auto is_empty = [](const auto& forms) { return forms.empty(); };
  if (phrase.empty() || std::any_of(phrase.begin(), phrase.end(), is_empty)) return;
  for (const auto& form : phrase.front()) {
    phrases_from_[form].push_back(phrases_.size());
    marks_.set(mark_of(form));
  }
  phrases_.push_back({std::move(phrase), {word, weight}});
  word_count_ = std::max(word_count_, word + 1);
}

void WordMatcher::add_matches(const std::vector<Token>& tokens,
                              std::vector<WordMatch>& matches) const {
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
    const auto starting_here = phrases_from_.find(tokens[i].exact);
    if (starting_here == phrases_from_.end()) continue;
    for (const std::size_t number : starting_here->second) {
      const auto& [phrase, target] = phrases_[number];
      if (!stands_at(phrase, tokens, i)) continue;
      for (std::size_t k = 0; k < phrase.size(); ++k) add_match(i + k, target);
    }
  }
}

std::vector<WordMatch> WordMatcher::find_matches(const std::vector<Token>& tokens) const {
  std::vector<WordMatch> matches;
  add_matches(tokens, matches);
  return weightiest(std::move(matches));
}

std::vector<WordMatch> WordMatcher::find_matches(std::string_view text,
                                                 const std::vector<Token>& tokens) const {
  std::vector<WordMatch> matches;
  add_matches(tokens, matches);
  for (const Compound& compound : find_compounds(text, tokens)) {
    const auto found = exact_.find(compound.exact);
    if (found == exact_.end()) continue;
    for (std::size_t i = 0; i < compound.count; ++i) {
      const auto token = static_cast<std::uint32_t>(compound.first + i);
      matches.push_back({token, found->second.word, found->second.weight});
    }
  }
  return weightiest(std::move(matches));
}

}  // namespace khabar
