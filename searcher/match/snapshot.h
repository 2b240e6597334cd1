// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include <xapian.h>

#include "common/entity/catalogue.h"
#include "common/format/article_columns.h"
#include "common/format/article_store.h"
#include "searcher/match/article_column.h"
#include "searcher/match/bm25.h"
#include "searcher/match/facet_columns.h"
#include "searcher/match/facet_labels.h"
#include "searcher/match/index_identity.h"
#include "searcher/match/script_articles.h"
#include "searcher/match/story_column.h"

namespace khabar {

/// What is kept at hand of one revision of an index: the columns of its articles, how texts are
/// packed, the user's names. Does not change, and threads share it; each searches with a
/// database of its own that is of the same revision.
class Snapshot {
 public:
  /// Reads the newest revision of the index at `path`. What does not differ from `before`, which
  /// may be null, is taken from it. Throws Error when the schema is another, and Xapian::Error.
  /// Cost: where the index has no columns of its revision, passes over all articles, about 200 ns
  /// each; else some milliseconds for a million.
  Snapshot(const std::string& path, const Snapshot* before);

  const IndexIdentity& identity() const { return identity_; }
  const ArticleStore& articles() const { return articles_; }
  const Bm25& bm25() const { return bm25_; }
  const ScriptArticles& scripts() const { return scripts_; }
  const FacetColumns& facet_columns() const { return facet_columns_; }
  const FacetLabels& facet_labels() const { return facet_labels_; }

  /// Built-in entities and the user's own.
  const Catalogue& catalogue() const { return *catalogue_; }

  /// See ArticleColumns.
  const ArticleColumn<double>& published() const { return published_; }
  const ArticleColumn<std::uint32_t>& days() const { return days_; }

  /// Read from `index`, of this revision, when first asked for.
  const StoryColumn& stories(const Xapian::Database& index) const;

 private:
  Snapshot(const std::string& path, OpenedIndex opened, const Snapshot* before);

  IndexIdentity identity_;
  ArticleStore articles_;
  ArticleColumns columns_;  // the views below are of these
  ArticleColumn<double> published_;
  ArticleColumn<std::uint32_t> days_;
  Bm25 bm25_;
  ScriptArticles scripts_;
  FacetColumns facet_columns_;
  FacetLabels facet_labels_;
  std::string user_records_;  // in the catalogue, as the index keeps them
  std::shared_ptr<const Catalogue> catalogue_;
  mutable std::mutex stories_mutex_;  // of what follows
  mutable std::optional<StoryColumn> stories_;
};

}  // namespace khabar
