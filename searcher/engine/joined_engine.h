// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Several archives searched as one. An article's id is "NAME:ID", so each has its own. Totals,
/// facets and histograms are the exact sums; hits are in the order asked for, where scores of
/// different archives are compared as they are: a word that is rare in one archive weighs more
/// there.
class JoinedEngine : public Engine {
 public:
  /// The names must differ and have no colon.
  explicit JoinedEngine(std::vector<NamedEngine> parts) : parts_(std::move(parts)) {}

  SearchResult search(const SearchRequest& request) const override;
  std::optional<Article> article(std::string_view id) const override;
  std::optional<MarkedArticle> read(const SearchRequest& request,
                                    std::string_view id) const override;
  std::optional<Explanation> explain(const SearchRequest& request,
                                     std::string_view id) const override;
  std::vector<Completion> complete(std::string_view typed, std::size_t limit) const override;
  std::vector<FacetCount> count_facet(const SearchRequest& request, Facet facet) const override;
  std::vector<Hit> hits(const std::vector<std::string>& ids) const override;
  /// The archives one after the other, each in the order asked.
  std::uint64_t stream(const SearchRequest& request, const VisitHit& visit) const override;
  CountTable count(const SearchRequest& request,
                   const std::vector<CountDimension>& by) const override;
  /// Those of each archive; a term of several has its highest score.
  std::vector<TellingTerm> telling_terms(const SearchRequest& request,
                                         std::size_t limit) const override;
  std::uint64_t article_count() const override;
  ArchiveState state() const override;
  std::string revision() const override;

 private:
  /// An archive, and the id of an article within it.
  struct Place {
    const NamedEngine* part = nullptr;  // null when no archive has the name
    std::string_view id;
  };
  Place find(std::string_view id) const;
  /// The archives that a request is about: the one of the article that hits shall be like, or all.
  std::vector<const NamedEngine*> asked(const SearchRequest& request) const;
  /// The request as the archive of `place` understands it.
  SearchRequest within(const SearchRequest& request, const Place& place) const;

  std::vector<NamedEngine> parts_;
};

}  // namespace khabar
