// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/format/article_packer.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/facet_dictionary.h"
#include "indexer/write/story_update.h"
#include "indexer/write/vocabulary.h"

namespace khabar {

/// When pending articles become durable, whichever comes first.
struct CommitPolicy {
  std::uint64_t batch_bytes = 64U << 20;  ///< Bytes of stored articles since the last commit.
  std::chrono::seconds batch_time{30};
};

/// Owns the writable index. A commit is atomic: after a crash the index is as of the last one.
/// One writer at a time; readers beside it are not disturbed.
class IndexWriter {
 public:
  enum class Open { or_create, existing };

  /// Opens the index at `path`, or creates it. Throws Error when another program is writing to
  /// it, when it has another schema, or when `path` is something else.
  explicit IndexWriter(const std::string& path, CommitPolicy policy = {},
                       Open open = Open::or_create);

  enum class Outcome { added, replaced };

  /// Adds the article, or replaces the one with the same id. Commits when the policy says so.
  Outcome put(BuiltDocument built);

  /// Returns false when no article has this id.
  bool remove(std::string_view id);

  /// Makes everything so far durable. Nothing happens when nothing is pending.
  void commit();

  /// Articles put or removed since the last commit.
  std::uint64_t pending() const { return pending_; }
  Xapian::doccount article_count() const { return index_.get_doccount(); }

 private:
  void begin_sequence();
  const ArticlePacker& packer();

  std::string path_;
  CommitPolicy policy_;
  Xapian::WritableDatabase index_;
  FacetDictionary facets_;
  std::optional<ArticlePacker> packer_;  // made for the first article
  Vocabulary vocabulary_;
  StoryUpdate stories_;
  std::uint64_t sequence_ = 0;  // of the articles put since the last commit; 0: none
  std::uint64_t pending_ = 0;
  std::uint64_t pending_bytes_ = 0;
  std::chrono::steady_clock::time_point last_commit_ = std::chrono::steady_clock::now();
};

}  // namespace khabar
