// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/dry_run_sink.h"

#include <filesystem>

#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "indexer/write/known_articles.h"

namespace khabar {

DryRunSink::DryRunSink(const std::string& path) : path_(path) {
  if (!std::filesystem::exists(path)) return;
  index_ = std::make_unique<Xapian::Database>(open_index(path));
}

ArticleSink::Known DryRunSink::make_known() {
  if (index_ == nullptr) return [](const StoredArticle&) { return false; };
  const auto known = std::make_shared<KnownArticles>(path_);
  return [known](const StoredArticle& article) { return known->holds(article); };
}

bool DryRunSink::still_holds(const StoredArticle& article) {
  return !put_.contains(article.id_term);
}

ArticleSink::Outcome DryRunSink::put(BuiltDocument built) {
  const bool is_new = put_.insert(built.id_term).second;
  const bool is_held = index_ != nullptr &&
                       with_index_errors(path_, [&] { return index_->term_exists(built.id_term); });
  return is_new && !is_held ? Outcome::added : Outcome::replaced;
}

}  // namespace khabar
