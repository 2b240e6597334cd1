// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

#include "indexer/write/stored_article.h"

namespace khabar {

/// What an index held when a run began, to skip articles that are in it already. Each thread has
/// its own. It looks at committed articles only, so that it does not disturb the writer.
class KnownArticles {
 public:
  /// Opens the index at `path`, which must exist.
  explicit KnownArticles(const std::string& path);

  /// True when the index holds exactly this article. Cost: one term lookup.
  bool holds(const StoredArticle& article);

 private:
  std::string path_;
  Xapian::Database index_;
};

}  // namespace khabar
