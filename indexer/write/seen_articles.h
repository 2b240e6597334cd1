// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

#include "indexer/write/stored_article.h"

namespace khabar {

/// The newest copy of each article of a build, by hashes of its id and of its content. For several
/// threads at once. Memory: about 50 bytes an article.
class SeenArticles {
 public:
  enum class Copy { first, same, changed };

  /// Notes every article of `index`.
  void load(const Xapian::Database& index);

  /// Notes a copy, and says how it compares to the one before it.
  Copy note(std::string_view id_term, std::string_view fingerprint);

  /// True when the newest copy is exactly this article.
  bool holds(const StoredArticle& article) const;

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::uint64_t, std::uint64_t> fingerprints_;  // by hash of the id term
};

}  // namespace khabar
