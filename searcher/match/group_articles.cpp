// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/group_articles.h"

#include "common/format/article_numbers.h"

namespace khabar {

std::size_t GroupArticles::near() const {
  const auto count = std::count_if(articles_.begin(), articles_.end(), [&](Xapian::docid article) {
    return shares_[article].is_near();
  });
  return static_cast<std::size_t>(count);
}

void GroupArticles::clear() {
  for (const auto article : articles_) shares_[article] = {};
  articles_.clear();
}

void GroupArticles::see(Xapian::docid article, double count, const ScoredTerm& term) {
  if (article >= shares_.size()) refuse_article_number(article);
  GroupShare& share = shares_[article];
  if (share.nearest == 0) articles_.push_back(article);
  const auto closeness = static_cast<float>(term.closeness);
  share.nearest = std::max(share.nearest, closeness);
  (term.is_beside ? share.beside : share.spelled) += closeness * static_cast<float>(count);
}

}  // namespace khabar
