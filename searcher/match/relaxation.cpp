// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/relaxation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <utility>

namespace khabar {
namespace {

/// A question of this many words or more, common ones too, is a long one, and this share of its
/// words most of them.
constexpr std::size_t kLongQuestion = 7;
constexpr double kMostShare = 0.6;

/// Where it is left to us, a long question wants this share: at .6, XQuAD's MRR@10 is .82, at .3
/// .88.
constexpr double kLongShare = 0.3;

std::string articles(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

std::size_t share_of(std::size_t words, double share) {
  const auto rounded = static_cast<std::size_t>(std::lround(share * static_cast<double>(words)));
  return std::max<std::size_t>(1, rounded);
}

/// Words of a question, the least telling left out, and the articles that have no others of it but
/// parts of names.
struct Subset {
  std::size_t set = 0;
  double telling = 0;
  std::size_t articles = 0;
  std::vector<std::size_t> exact = {};  ///< Which words these have.
};

/// The set of the words of each name.
using Names = std::map<const Entity*, std::size_t>;

Names names_of(const std::vector<RelaxedWord>& words) {
  Names names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name != nullptr) names[words[i].name] |= std::size_t{1} << i;
  }
  return names;
}

/// Without the words of names that are in it in part.
std::size_t without_split_names(std::size_t set, const Names& names) {
  std::size_t whole = set;
  for (const auto& [name, parts] : names) {
    if ((set & parts) != parts) whole &= ~parts;
  }
  return whole;
}

/// Sets of words that articles have, the most telling first.
std::vector<Subset> sets_found(const std::vector<RelaxedWord>& words,
                               const WordCoverage& coverage) {
  const Names names = names_of(words);
  std::map<std::size_t, Subset> by_set;
  for (std::size_t exact = 1; exact < coverage.with_set.size(); ++exact) {
    if (coverage.with_set[exact] == 0) continue;
    const std::size_t set = without_split_names(exact, names);
    Subset& subset = by_set[set];
    subset.set = set;
    subset.articles += coverage.with_set[exact];
    subset.exact.push_back(exact);
  }
  std::vector<Subset> found;
  for (auto& [set, subset] : by_set) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if ((set >> i & 1U) != 0) subset.telling += words[i].telling;
    }
    found.push_back(std::move(subset));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Subset& a, const Subset& b) { return a.telling > b.telling; });
  return found;
}

/// "a" and "c": the words of a set, in the order of the question.
std::string words_of(std::size_t set, const std::vector<RelaxedWord>& words) {
  std::map<std::size_t, std::string> by_place;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((set >> i & 1U) != 0) by_place.emplace(words[i].place, words[i].written);
  }
  std::vector<std::string> in_order;
  in_order.reserve(by_place.size());
  for (auto& [place, word] : by_place) in_order.push_back(std::move(word));
  return quoted(in_order);
}

/// "2 articles have all 3 words; 9 more have "a" and "c", 4 "b" and "c"".
std::string note_of(const std::vector<Subset>& less, const std::vector<RelaxedWord>& words,
                    const WordCoverage& coverage) {
  constexpr std::size_t kMostTold = 3;
  const std::size_t all = coverage.with_set.back();
  std::ostringstream note;
  note << (all == 0 ? "no article has" : articles(all) + (all == 1 ? " has" : " have"))
       << (words.size() == 2 ? " both words" : " all " + std::to_string(words.size()) + " words");
  std::size_t untold = 0;
  for (std::size_t i = 0; i < less.size(); ++i) {
    const std::size_t count = less[i].articles;
    if (i >= kMostTold) {
      untold += count;
      continue;
    }
    note << (i == 0 ? "; " : ", ") << count;
    if (i == 0) note << (all == 0 ? "" : " more") << (count == 1 ? " has" : " have");
    note << ' ' << words_of(less[i].set, words);
  }
  if (untold > 0) note << ", " << untold << (untold == 1 ? " other fewer" : " others fewer");
  return note.str();
}

/// The place of the word that every article wanted of a short question has.
std::size_t most_telling(const std::vector<RelaxedWord>& words) {
  const auto most = std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) {
    return a.telling < b.telling;
  });
  return static_cast<std::size_t>(most - words.begin());
}

/// Adds sets of words that have the most telling one, from the set of all words on, until enough
/// articles have one.
Relaxed all_or_fewer(const std::vector<RelaxedWord>& words, const WordCoverage& coverage) {
  Relaxed relaxed;
  relaxed.wanted.sets.resize(coverage.with_set.size());
  relaxed.wanted.sets.back() = true;
  std::size_t count = coverage.with_set.back();
  if (count >= kFewArticles) return relaxed;
  const std::size_t required = most_telling(words);
  std::vector<Subset> less;
  for (const Subset& subset : sets_found(words, coverage)) {
    if (subset.set + 1 == coverage.with_set.size()) continue;
    if (count >= kFewArticles) break;
    if ((subset.set >> required & 1U) == 0) continue;
    count += subset.articles;
    for (const auto exact : subset.exact) relaxed.wanted.sets[exact] = true;
    less.push_back(subset);
  }
  if (!less.empty()) relaxed.note = note_of(less, words, coverage);
  return relaxed;
}

/// A share of the words, or less where too few articles have that.
WantedWords most_or_fewer(std::size_t words, const WordCoverage& coverage) {
  WantedWords wanted{wanted_share(words)};
  while (wanted.any > 1 && coverage.with_any[wanted.any] < kFewArticles) --wanted.any;
  return wanted;
}

}  // namespace

bool wants_share(std::size_t typed_words, std::size_t words) {
  return typed_words >= kLongQuestion || words > kMaxSetWords;
}

std::size_t wanted_share(std::size_t words) {
  return share_of(words, kLongShare);
}

Relaxed relax(MatchWords match, std::size_t typed_words, const std::vector<RelaxedWord>& words,
              const WordCoverage& coverage) {
  switch (match) {
    case MatchWords::any:
      return {};
    case MatchWords::most:
      return {{share_of(words.size(), kMostShare)}, {}};
    case MatchWords::all:
      return {{words.size()}, {}};
    case MatchWords::automatic:
      break;
  }
  if (wants_share(typed_words, words.size()) || coverage.with_set.empty()) {
    return {most_or_fewer(words.size(), coverage), {}};
  }
  return all_or_fewer(words, coverage);
}

bool wants_most_telling(MatchWords match, std::size_t typed_words, std::size_t words) {
  return match == MatchWords::all ||
         (match == MatchWords::automatic && !wants_share(typed_words, words));
}

bool may_be_wanted(MatchWords match, std::size_t typed_words, const std::vector<RelaxedWord>& words,
                   const std::vector<bool>& has) {
  const auto count = static_cast<std::size_t>(std::count(has.begin(), has.end(), true));
  switch (match) {
    case MatchWords::any:
      return count > 0;
    case MatchWords::most:
      return count >= share_of(words.size(), kMostShare);
    case MatchWords::all:
      return count == words.size();
    case MatchWords::automatic:
      break;
  }
  return wants_share(typed_words, words.size()) ? count > 0 : has[most_telling(words)];
}

std::string quoted(const std::vector<std::string>& words) {
  constexpr std::size_t kMostTold = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), kMostTold); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text.append("\"").append(words[i]).append("\"");
  }
  if (words.size() <= kMostTold) return text;
  return text + " and " + std::to_string(words.size() - kMostTold) + " more";
}

}  // namespace khabar
