// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/known_articles.h"

#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"

namespace khabar {

KnownArticles::KnownArticles(const std::string& path) : path_(path), index_(open_index(path)) {}

bool KnownArticles::holds(const StoredArticle& article) {
  return with_index_errors(path_, [&] {
    for (;;) {
      try {
        if (index_.get_doccount() == 0) return false;
        const auto posting = index_.postlist_begin(article.id_term);
        if (posting == index_.postlist_end(article.id_term)) return false;
        return index_.get_document(*posting).get_value(schema::kFingerprintSlot) ==
               article.fingerprint;
      } catch (const Xapian::DatabaseModifiedError&) {
        index_.reopen();  // the writer beside us has committed twice
      }
    }
  });
}

}  // namespace khabar
