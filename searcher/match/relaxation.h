// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/entity/entity.h"
#include "searcher/match/word_group_terms.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// With fewer articles than this that have all that is wanted, less is wanted.
inline constexpr std::size_t kFewArticles = 10;

/// Whether of a question of so many typed words, `words` of which are asked for, a share is wanted
/// rather than sets of words; and that share.
bool wants_share(std::size_t typed_words, std::size_t words);
std::size_t wanted_share(std::size_t words);

/// A word of a question, as far as asking for less goes.
struct RelaxedWord {
  std::string written;
  double telling = 0;            ///< How much it tells: nats, as of a rarity.
  std::size_t place = 0;         ///< In the order of the question.
  const Entity* name = nullptr;  ///< The one it is a word of, and given up with; null for none.
};

/// What a question wants an article to have, and what to tell of it.
struct Relaxed {
  WantedWords wanted;
  std::string note;  ///< Empty when all words are wanted, or it was not left to us.
};

/// All words of a short question; where fewer than ten articles have them, also the articles that
/// have all but the least telling, set of words by set of words, until there are ten; the word that
/// tells most is in each of them. The words of one name are given up together: who asks for Rhea
/// Chakraborty does not ask for any Chakraborty, and an article that has but this has neither. Of a
/// long question, one of seven words or more, a share. `match` decides otherwise.
///
/// words        In the order in which WordScores got them.
/// typed_words  Of the question, common ones too.
Relaxed relax(MatchWords match, std::size_t typed_words, const std::vector<RelaxedWord>& words,
              const WordCoverage& coverage);

/// Whether every article that is wanted has the word of `words` that tells most, whatever others
/// have.
bool wants_most_telling(MatchWords match, std::size_t typed_words, std::size_t words);

/// Whether an article that has some of the words could be wanted, whatever other articles have.
///
/// has  For each of `words`, whether the article may have it.
bool may_be_wanted(MatchWords match, std::size_t typed_words, const std::vector<RelaxedWord>& words,
                   const std::vector<bool>& has);

/// "a", "b" and "c"; of many the first few.
std::string quoted(const std::vector<std::string>& words);

}  // namespace khabar
