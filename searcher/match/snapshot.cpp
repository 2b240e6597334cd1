// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/snapshot.h"

#include <sstream>

#include "common/analysis/analyzer.h"
#include "common/entity/builtin_catalogue.h"
#include "common/entity/catalogue_file.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

/// The user's entities on top of the built-in ones; khabar-index told of bad lines.
std::shared_ptr<const Catalogue> load_catalogue(const std::string& user_records,
                                                const std::string& path) {
  auto catalogue = std::make_shared<Catalogue>(builtin_catalogue());
  Analyzer analyzer;
  std::ostringstream told_before;
  add_catalogue_records(user_records, path, *catalogue, analyzer, told_before);
  return catalogue;
}

ArticleColumns columns_of(const std::string& path, const Xapian::Database& index) {
  auto mapped = ArticleColumns::map(path, index);
  return mapped ? *std::move(mapped) : ArticleColumns::read(index);
}

}  // namespace

Snapshot::Snapshot(const std::string& path, const Snapshot* before)
    : Snapshot(path, open_identified(path), before) {}

Snapshot::Snapshot(const std::string& path, OpenedIndex opened, const Snapshot* before)
    : identity_(std::move(opened.identity)),
      articles_(opened.index),
      columns_(columns_of(path, opened.index)),
      published_(columns_.published(), kUndated),
      days_(columns_.days(), 0),
      bm25_(opened.index, columns_),
      scripts_(count_scripts(opened.index)),
      facet_columns_(columns_),
      facet_labels_(opened.index),
      user_records_(read_entry(opened.index, std::string(schema::kUserCatalogueKey))) {
  const bool same_names = before != nullptr && before->user_records_ == user_records_;
  catalogue_ = same_names ? before->catalogue_ : load_catalogue(user_records_, path);
}

const StoryColumn& Snapshot::stories(const Xapian::Database& index) const {
  const std::lock_guard lock(stories_mutex_);
  if (!stories_) stories_.emplace(index);
  return *stories_;
}

}  // namespace khabar
