// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/engine/opensearch/dsl.h"
#include "searcher/engine/opensearch/remote_terms.h"
#include "searcher/match/postings.h"

namespace khabar {

/// What compiling a query asks of the articles of a cluster: counts, which are facts like others
/// (see RemoteTerms). Weights are left to the query that it makes.
class RemotePostings : public Postings {
 public:
  /// What it is given must outlive it.
  RemotePostings(const RemoteTerms& terms, const Dsl& dsl, std::string archive,
                 const AskCluster& ask)
      : terms_(terms), dsl_(dsl), archive_(std::move(archive)), ask_(ask) {}

  std::unique_ptr<WordWeigher> weigher() const override;
  ApartArticles find_row(const XQuery& words, const XQuery& in_row,
                         Xapian::doccount limit) const override;
  ArticleTerms terms_of(std::string_view id) const override;

 private:
  const RemoteTerms& terms_;
  const Dsl& dsl_;
  std::string archive_;
  const AskCluster& ask_;
};

}  // namespace khabar
