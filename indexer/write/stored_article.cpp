// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/stored_article.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "common/format/schema.h"
#include "common/hash.h"

namespace khabar {
namespace {

std::string fingerprint_of(std::string_view json) {
  std::uint64_t hash = hash64(json);
  std::string bytes;
  for (int i = 0; i < 8; ++i, hash >>= 8) bytes += static_cast<char>(hash & 0xff);
  return bytes;
}

}  // namespace

StoredArticle::StoredArticle(Article source)
    : article(std::move(source)),
      id_term(schema::id_term(article.id)),
      json(to_json(article)),
      fingerprint(fingerprint_of(json)) {}

}  // namespace khabar
