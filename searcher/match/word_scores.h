// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/bm25.h"
#include "searcher/match/group_articles.h"
#include "searcher/match/halves.h"
#include "searcher/match/huge_pages.h"
#include "searcher/match/word_group_terms.h"
#include "searcher/match/word_sums.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// What a group that weighs `highest` at most weighs in an article.
float weight_in(const Bm25& bm25, double highest, const GroupShare& share, Xapian::docid article);

/// What WordScores needs for every article of an index. A thread keeps it from question to
/// question: to ask the system for so much memory again takes longer than most questions. Memory:
/// 20 bytes an article.
class WordScratch {
 public:
  explicit WordScratch(const Xapian::Database& index);

 private:
  friend class WordScores;

  GroupArticles group_;         // the current one
  ArticleArray<WordSum> sums_;  // by docid; zero but for met_
  ArticleSet met_;
};

/// Weighs the articles that have the words of a query, one word after the other.
///
/// A word is one group of terms. It is as rare as the articles that have a near term of it; in an
/// article its nearest term decides, and it counts once, however many of its terms stand there:
/// idf(group) * closeness * tf / (tf + norm), where terms farther than the nearest count for less.
/// So a typing error in the archive never outweighs the word.
///
/// Term at a time: every posting is read once at most and added to an array over all articles,
/// since exact counts need every match anyway. Source: BM25 as Xapian and Robertson have it; see
/// bm25.h.
class WordScores {
 public:
  /// All must outlive the scores and belong to one revision; `scratch` serves no other meanwhile.
  /// halves  Null: one thread.
  WordScores(const Xapian::Database& index, const Bm25& bm25, WordScratch& scratch,
             Halves* halves = nullptr);
  ~WordScores();
  WordScores(const WordScores&) = delete;
  WordScores& operator=(const WordScores&) = delete;

  /// Adds the articles that have a term of the group, and `others` that have the word in a way that
  /// no term stands for: once each, as near as can be.
  /// frequency  Articles that the group is as rare as.
  /// boost      Multiplies what it weighs.
  /// on_block   Called every few thousand postings; may throw, to stop.
  template <typename OnBlock>
  void add(const std::vector<ScoredTerm>& group, const std::vector<Xapian::docid>& others,
           double frequency, double boost, OnBlock on_block);

  /// From now on words are added only to articles that have one already: others are not wanted.
  void keep_to_met() { is_kept_to_met_ = true; }

  /// Which articles have which words, of those that were kept to.
  WordCoverage coverage() const;

  /// Articles that are wanted and have at least one word, by docid.
  std::vector<ScoredArticle> articles(const WantedWords& wanted) const;

 private:
  /// Of an article that is passed over, as a share of what one costs that is added.
  static constexpr double kCostOfPassing = 0.25;

  /// Has the work done for all articles, by two threads where that pays for so many.
  void in_halves(double articles, const Halves::Work& work) const;
  void add_group(double articles, double highest);
  template <typename Visit>
  void for_each_met(ArticleSpan span, const Visit& visit) const;

  const Xapian::Database& index_;
  const Bm25& bm25_;
  WordScratch& scratch_;
  Halves* halves_;
  std::size_t words_ = 0;
  double articles_ = 0;  // of all words, about
  bool is_kept_to_met_ = false;
};

template <typename OnBlock>
void WordScores::add(const std::vector<ScoredTerm>& group, const std::vector<Xapian::docid>& others,
                     double frequency, double boost, OnBlock on_block) {
  const ArticleSet* among = is_kept_to_met_ ? &scratch_.met_ : nullptr;
  const double articles = is_kept_to_met_ ? frequency * kCostOfPassing : frequency;
  in_halves(articles, [&](std::size_t, const Xapian::Database& index, ArticleSpan span) {
    scratch_.group_.read(index, group, others, span, among, on_block);
  });
  add_group(articles, boost * bm25_.highest(frequency));
}

/// The articles, by docid, as a query that weighs them so.
XQuery scored_articles(std::vector<ScoredArticle> articles);

/// The same without a plan.
Xapian::Query query_of(XQuery::Articles articles);

}  // namespace khabar
