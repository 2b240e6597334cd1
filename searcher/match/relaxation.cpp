// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/relaxation.h"

#include <algorithm>

namespace khabar {
namespace {

/// With fewer articles than this that have all that is wanted, less is wanted.
constexpr std::size_t kFewArticles = 10;

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
  const auto rounded = static_cast<std::size_t>(share * static_cast<double>(words) + 0.5);
  return std::max<std::size_t>(1, rounded);
}

}  // namespace

WantedCount wanted_count(MatchWords match, std::size_t typed_words, const WordCoverage& coverage) {
  const std::size_t words = coverage.with_rarest.size() - 1;
  WantedCount wanted;
  switch (match) {
    case MatchWords::any:
      break;
    case MatchWords::most:
      wanted.any = share_of(words, kMostShare);
      break;
    case MatchWords::all:
      wanted.rarest = words;
      break;
    case MatchWords::automatic:
      if (typed_words >= kLongQuestion) {
        wanted.any = share_of(words, kLongShare);
        while (wanted.any > 1 && coverage.with_any[wanted.any] < kFewArticles) --wanted.any;
      } else {
        wanted.rarest = words;
        while (wanted.rarest > 1 && coverage.with_rarest[wanted.rarest] < kFewArticles) {
          --wanted.rarest;
        }
      }
      break;
  }
  return wanted;
}

std::string relaxed_note(const WordCoverage& coverage, const std::vector<std::string>& kept) {
  const std::size_t words = coverage.with_rarest.size() - 1;
  const std::size_t all = coverage.with_rarest[words];
  const std::size_t more = coverage.with_rarest[kept.size()] - all;
  return (all == 0 ? "no article has" : articles(all) + (all == 1 ? " has" : " have")) +
         (words == 2 ? " both words; " : " all " + std::to_string(words) + " words; ") +
         std::to_string(more) + " more " + (more == 1 ? "has " : "have ") + quoted(kept);
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
