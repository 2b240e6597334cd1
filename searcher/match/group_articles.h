// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <xapian.h>

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
  bool is_near() const { return nearest >= static_cast<float>(kNearCloseness); }
};

/// The articles that have a term of a group, one group after the other. Memory: 12 bytes an article
/// of the index, kept from group to group.
class GroupArticles {
 public:
  /// numbers  See count_article_numbers.
  explicit GroupArticles(std::size_t numbers) : shares_(numbers) {}

  /// Reads the postings of a group; what was read before is gone.
  /// others    Articles that have the word in a way that no term stands for.
  /// on_block  Called every few thousand postings; may throw, to stop.
  template <typename OnBlock>
  void read(const Xapian::Database& index, const std::vector<ScoredTerm>& group,
            const std::vector<Xapian::docid>& others, OnBlock on_block);

  /// Those that have a term, in the order in which they were met.
  const std::vector<Xapian::docid>& articles() const { return articles_; }

  const GroupShare& share(Xapian::docid article) const { return shares_[article]; }

  /// How many have a near term.
  std::size_t near() const;

 private:
  void clear();
  void see(Xapian::docid article, double count, const ScoredTerm& term);

  std::vector<GroupShare> shares_;  // by docid; zero but for articles_
  std::vector<Xapian::docid> articles_;
};

template <typename OnBlock>
void GroupArticles::read(const Xapian::Database& index, const std::vector<ScoredTerm>& group,
                         const std::vector<Xapian::docid>& others, OnBlock on_block) {
  constexpr std::size_t kBlock = 4096;
  std::size_t read = 0;
  clear();
  for (const auto& term : group) {
    const auto end = index.postlist_end(term.term);
    for (auto posting = index.postlist_begin(term.term); posting != end; ++posting) {
      if (++read % kBlock == 0) on_block();
      see(*posting, posting.get_wdf(), term);
    }
  }
  const ScoredTerm other{{}, 1, true};
  for (const auto article : others) see(article, 1, other);
}

}  // namespace khabar
