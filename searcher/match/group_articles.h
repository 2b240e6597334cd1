// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/article_set.h"
#include "searcher/match/huge_pages.h"
#include "searcher/match/word_group_terms.h"

namespace khabar {

/// What the terms of a group come to in one article.
struct GroupShare {
  float nearest = 0;  ///< Closeness of the nearest term that the article has.
  float spelled = 0;  ///< Sum of closeness times count.
  float beside = 0;   ///< The same of what counts beside them.

  /// How often the article has the word, as far as its terms are near.
  double count() const {
    return static_cast<double>(std::max(spelled, beside)) / static_cast<double>(nearest);
  }
};

/// The articles that have a term of a group, one group after the other. Two threads may use it at
/// once, each for the articles of a span of its own. Memory: 12 bytes an article of the index, kept
/// from group to group.
class GroupArticles {
 public:
  /// numbers  See count_article_numbers.
  explicit GroupArticles(std::size_t numbers) : shares_(numbers), articles_(numbers) {}

  /// Reads the postings of a group, those of the articles of a span; nothing may be left there of
  /// another.
  /// among     Unless null, other articles are passed over.
  /// others    Articles that have the word in a way that no term stands for.
  /// on_block  Called every few thousand postings; may throw, to stop.
  template <typename OnBlock>
  void read(const Xapian::Database& index, const std::vector<ScoredTerm>& group,
            const std::vector<Xapian::docid>& others, ArticleSpan span, const ArticleSet* among,
            OnBlock on_block);

  const GroupShare& share(Xapian::docid article) const { return shares_[article]; }

  /// Visits the articles of the span that have a term, by docid, each with its share, and leaves
  /// none.
  /// fetch  As of ArticleSet::for_each.
  template <typename Fetch, typename Visit>
  void drain(ArticleSpan span, const Fetch& fetch, const Visit& visit);

  /// Leaves none, where reading was stopped on the way.
  void clear();

 private:
  /// Postings of one term. They are seen a batch at a time, so that the shares of the next are on
  /// their way from memory to the processor while Xapian reads them.
  struct Postings {
    static constexpr std::size_t kMost = 128;
    std::array<Xapian::docid, kMost> articles;
    std::array<float, kMost> counts;
    std::size_t size = 0;
  };

  void wait(Xapian::docid article, Xapian::termcount count, const ScoredTerm& term,
            Postings& waiting);
  void see(const ScoredTerm& term, Postings& waiting);

  ArticleArray<GroupShare> shares_;  // by docid; zero but for articles_
  ArticleSet articles_;
};

template <typename OnBlock>
void GroupArticles::read(const Xapian::Database& index, const std::vector<ScoredTerm>& group,
                         const std::vector<Xapian::docid>& others, ArticleSpan span,
                         const ArticleSet* among, OnBlock on_block) {
  constexpr std::size_t kBlock = 4096;
  std::size_t read = 0;
  Postings waiting;
  for (const auto& term : group) {
    const auto end = index.postlist_end(term.term);
    auto posting = index.postlist_begin(term.term);
    if (span.from > 0) posting.skip_to(span.from);
    while (posting != end && *posting < span.to) {
      if (++read % kBlock == 0) on_block();
      const Xapian::docid article = *posting;
      if (among == nullptr || among->has(article)) {
        wait(article, posting.get_wdf(), term, waiting);
        ++posting;
      } else {
        posting.skip_to(among->next(article));
      }
    }
    see(term, waiting);
  }
  const ScoredTerm other{{}, 1, true};
  for (const auto article : others) {
    const bool is_asked = span.has(article) && (among == nullptr || among->has(article));
    if (is_asked) wait(article, 1, other, waiting);
  }
  see(other, waiting);
}

inline void GroupArticles::wait(Xapian::docid article, Xapian::termcount count,
                                const ScoredTerm& term, Postings& waiting) {
  if (waiting.size == Postings::kMost) see(term, waiting);
  if (article < shares_.size()) __builtin_prefetch(shares_.data() + article, 1);
  waiting.articles[waiting.size] = article;
  waiting.counts[waiting.size++] = static_cast<float>(count);
}

template <typename Fetch, typename Visit>
void GroupArticles::drain(ArticleSpan span, const Fetch& fetch, const Visit& visit) {
  const auto fetch_share = [&](Xapian::docid article) {
    __builtin_prefetch(shares_.data() + article, 1);
    fetch(article);
  };
  articles_.for_each(span, fetch_share, [&](Xapian::docid article) {
    visit(article, shares_[article]);
    shares_[article] = {};
  });
  articles_.clear(span);
}

}  // namespace khabar
