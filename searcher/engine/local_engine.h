// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/engine/engine.h"
#include "searcher/engine/reader_pool.h"

namespace khabar {

/// Answers from an index in a folder of this machine.
class LocalEngine : public Engine {
 public:
  /// Opens the index at `path`. Throws Error when there is none or its schema is another.
  explicit LocalEngine(std::string path);

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
  /// Runs `work` on a reader of the newest revision, again when a writer overtakes it on the way.
  template <typename Work>
  auto on_newest_revision(Work work) const;

  std::string path_;
  std::unique_ptr<ReaderPool> readers_;
};

}  // namespace khabar
