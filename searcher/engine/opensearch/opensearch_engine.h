// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/opensearch/cluster.h"
#include "searcher/engine/engine.h"
#include "searcher/engine/opensearch/remote_revision.h"

namespace khabar {

/// Answers from an archive that OpenSearch keeps. Each answer is of what the cluster finds while it
/// is asked; a writer that commits meanwhile may be in it or not, a part of what it put as well.
class OpenSearchEngine : public Engine {
 public:
  /// Throws Error when no node answers, or there is no such archive.
  explicit OpenSearchEngine(const OpenSearchAddress& address);

  SearchResult search(const SearchRequest& request) const override;
  std::optional<Article> article(std::string_view id) const override;
  std::optional<MarkedArticle> read(const SearchRequest& request,
                                    std::string_view id) const override;
  std::optional<Explanation> explain(const SearchRequest& request,
                                     std::string_view id) const override;
  std::vector<Completion> complete(std::string_view typed, std::size_t limit) const override;
  std::uint64_t stream(const SearchRequest& request, const VisitHit& visit) const override;
  CountTable count(const SearchRequest& request,
                   const std::vector<CountDimension>& by) const override;
  std::vector<TellingTerm> telling_terms(const SearchRequest& request,
                                         std::size_t limit) const override;
  std::vector<FacetCount> count_facet(const SearchRequest& request, Facet facet) const override;
  std::vector<Hit> hits(const std::vector<std::string>& ids) const override;
  std::uint64_t article_count() const override;
  ArchiveState state() const override;
  std::string revision() const override;

 private:
  /// Runs `work(search)` on the newest revision.
  template <typename Work>
  auto ask_for(const SearchRequest& request, bool with_reasons, Work work) const;
  /// Asks the cluster within the time of a request; throws Interrupted when that is over.
  AskCluster asking(const SearchRequest& request) const;
  std::unique_ptr<Analyzer> take_analyzer() const;
  void give_back(std::unique_ptr<Analyzer> analyzer) const;

  Cluster cluster_;
  RemoteRevisions revisions_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Analyzer>> analyzers_;
};

}  // namespace khabar
