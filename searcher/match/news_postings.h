// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/match/group_articles.h"
#include "searcher/match/new_articles.h"
#include "searcher/match/postings.h"
#include "searcher/match/shared_table.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// What weighing a group of terms over all articles tells of those that are new: as rare as the
/// group is, and as many articles as have it, belong to the whole index.
struct KnownGroup {
  struct New {
    std::uint32_t place = 0;  ///< In NewArticles::articles().
    GroupShare share;
  };

  std::vector<Xapian::docid> articles;  ///< Those that have a term, in any order.
  std::vector<New> news;                ///< The new ones of them.
};

/// What was learned of all articles for questions about the same new ones: words come again from
/// question to question. Threads share it.
struct KnownGroups {
  using Group = std::shared_ptr<const KnownGroup>;
  SharedTable<Group> weighed{std::size_t{64} << 20};  ///< By the terms of a group.
};

/// What a thread needs to weigh one question after the other. Memory: 16 bytes an article of the
/// index.
class NewsScratch {
 public:
  explicit NewsScratch(const Xapian::Database& index);

  GroupArticles group;
  /// Of each article, by docid, the words it has, and how many; zero between two uses.
  std::vector<WordSet> sets;
  std::vector<std::uint16_t> have;
};

/// The postings of an index, for a question that is asked about new articles alone: weighs and
/// finds those as `all`, the postings of the whole index, would. All must outlive it; `scratch`
/// belongs to one thread.
class NewsPostings : public Postings {
 public:
  NewsPostings(const Xapian::Database& index, const Bm25& bm25, const NewArticles& news,
               KnownGroups& known, NewsScratch& scratch, const Postings& all);

  std::unique_ptr<WordWeigher> weigher() const override;
  XQuery in_order(const XQuery& words, WordOrder order,
                  std::function<bool(const WordSequence&)> check) const override;
  ApartArticles find_row(const XQuery& words, const XQuery& in_row,
                         Xapian::doccount limit) const override;
  ArticleTerms terms_of(std::string_view id) const override;

 private:
  const Xapian::Database& index_;
  const Bm25& bm25_;
  const NewArticles& news_;
  KnownGroups& known_;
  NewsScratch& scratch_;
  const Postings& all_;
};

}  // namespace khabar
