// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/known_articles.h"

#include "common/format/index_errors.h"
#include "common/format/schema.h"
#include "indexer/write/document_builder.h"

namespace khabar {

KnownArticles::KnownArticles(const std::string& path)
    : path_(path), index_(with_index_errors(path, [&] { return Xapian::Database(path); })) {}

bool KnownArticles::holds(const Article& article) {
  return with_index_errors(path_, [&] {
    for (;;) {
      try {
        if (index_.get_doccount() == 0) return false;
        const std::string term = schema::id_term(article.id);
        const auto posting = index_.postlist_begin(term);
        if (posting == index_.postlist_end(term)) return false;
        return index_.get_document(*posting).get_value(schema::kFingerprintSlot) ==
               fingerprint(article);
      } catch (const Xapian::DatabaseModifiedError&) {
        index_.reopen();  // the writer beside us has committed twice
      }
    }
  });
}

}  // namespace khabar
