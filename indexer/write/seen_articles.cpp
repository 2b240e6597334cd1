// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/seen_articles.h"

#include <optional>
#include <string>

#include "common/format/schema.h"
#include "common/hash.h"

namespace khabar {

void SeenArticles::load(const Xapian::Database& index) {
  const std::string prefix(field_row(Field::id).whole);
  for (auto term = index.allterms_begin(prefix); term != index.allterms_end(prefix); ++term) {
    const auto document =
        index.get_document(*index.postlist_begin(*term), Xapian::DOC_ASSUME_VALID);
    note(*term, document.get_value(schema::kFingerprintSlot));
  }
}

SeenArticles::Copy SeenArticles::note(std::string_view id_term, std::string_view fingerprint) {
  const std::uint64_t content = hash64(fingerprint);
  const std::lock_guard lock(mutex_);
  const auto [newest, is_first] = fingerprints_.try_emplace(hash64(id_term), content);
  if (is_first) return Copy::first;
  if (newest->second == content) return Copy::same;
  newest->second = content;
  return Copy::changed;
}

bool SeenArticles::holds(const StoredArticle& article) const {
  std::uint64_t newest_content = 0;
  {
    const std::lock_guard lock(mutex_);
    const auto newest = fingerprints_.find(hash64(article.id_term));
    if (newest == fingerprints_.end()) return false;
    newest_content = newest->second;
  }
  return newest_content == hash64(article.fingerprint);
}

}  // namespace khabar
