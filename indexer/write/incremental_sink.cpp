// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/incremental_sink.h"

#include <utility>

#include "common/format/schema.h"
#include "common/hash.h"
#include "indexer/write/known_articles.h"

namespace khabar {

IncrementalSink::IncrementalSink(const std::string& path, IndexWriter writer)
    : path_(path), writer_(std::move(writer)) {}

ArticleSink::Known IncrementalSink::make_known() {
  return [known = KnownArticles(path_)](const StoredArticle& article) mutable {
    return known.holds(article);
  };
}

bool IncrementalSink::still_holds(const StoredArticle& article) {
  return !written_.contains(hash64(article.id_term));
}

ArticleSink::Outcome IncrementalSink::put(BuiltDocument built) {
  written_.insert(hash64(built.id_term));
  return writer_.put(std::move(built)) == IndexWriter::Outcome::added ? Outcome::added
                                                                      : Outcome::replaced;
}

}  // namespace khabar
