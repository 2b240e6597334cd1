// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include <xapian.h>

#include "common/format/article_columns.h"

namespace khabar {

/// The facet values of every article of an index, so that counting a match reads no string and no
/// table: a view of ArticleColumns, which must outlive it.
class FacetColumns {
 public:
  FacetColumns() = default;

  explicit FacetColumns(const ArticleColumns& columns)
      : begins_(columns.begins()),
        ordinals_(columns.ordinals()),
        facets_(columns.facets()),
        article_counts_(columns.article_counts()) {}

  /// Ordinals of the article's facet values, each below ordinal_count(); empty for an unknown
  /// docid. The range must not outlive the columns.
  PackedNumbers::Range values(Xapian::docid id) const {
    if (id + 1 >= begins_.size()) return ordinals_.range(0, 0);
    return ordinals_.range(begins_[id], begins_[id + 1]);
  }

  /// Has the processor read where the article's values stand, and then the values, while it does
  /// something else: values() soon after need not wait for memory.
  void fetch_ahead(Xapian::docid id) const {
    if (id < begins_.size()) __builtin_prefetch(begins_.data() + id);
  }
  void fetch_values_ahead(Xapian::docid id) const {
    const bool has_values = id < begins_.size() && begins_[id] < ordinals_.size();
    if (has_values) __builtin_prefetch(ordinals_.address(begins_[id]));
  }

  /// One more than the largest ordinal in use.
  std::size_t ordinal_count() const { return facets_.size(); }

  Facet facet_of(std::uint32_t ordinal) const { return facets_[ordinal]; }

  /// Articles that have the value.
  std::uint32_t article_count(std::uint32_t ordinal) const { return article_counts_[ordinal]; }

 private:
  std::span<const std::uint32_t> begins_;          // by docid, one more than there are docids
  PackedNumbers ordinals_;                         // of all articles, one after another
  std::span<const Facet> facets_;                  // by ordinal
  std::span<const std::uint32_t> article_counts_;  // by ordinal
};

}  // namespace khabar
