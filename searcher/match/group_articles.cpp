// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/group_articles.h"

#include "common/format/article_numbers.h"

namespace khabar {

void GroupArticles::clear() {
  drain(
      {}, [](Xapian::docid) {}, [](Xapian::docid, const GroupShare&) {});
}

void GroupArticles::see(const ScoredTerm& term, Postings& waiting) {
  const auto closeness = static_cast<float>(term.closeness);
  float GroupShare::*const sum = term.is_beside ? &GroupShare::beside : &GroupShare::spelled;
  for (std::size_t i = 0; i < waiting.size; ++i) {
    const Xapian::docid article = waiting.articles[i];
    if (article >= shares_.size()) refuse_article_number(article);
    GroupShare& share = shares_[article];
    share.nearest = std::max(share.nearest, closeness);
    share.*sum += closeness * waiting.counts[i];
    articles_.add(article);
  }
  waiting.size = 0;
}

}  // namespace khabar
