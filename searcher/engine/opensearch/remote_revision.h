// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "common/entity/catalogue.h"
#include "searcher/engine/opensearch/dsl.h"
#include "searcher/engine/opensearch/fact_cache.h"
#include "searcher/engine/opensearch/remote_terms.h"

namespace khabar {

/// What is known of one revision of an archive that OpenSearch keeps. Threads share it.
struct RemoteRevision {
  std::string key;  ///< Another after each commit, and where another index took its place.
  std::string uuid;
  std::uint64_t number = 0;
  std::uint64_t articles = 0;
  std::uint64_t sequence = 0;  ///< Of the latest article that all readers can find.
  double newest = 0;           ///< Publication of the newest article, seconds since 1970; 0: none.
  ArchiveNorms norms;
  std::string user_records;
  std::shared_ptr<const Catalogue> catalogue;
  std::shared_ptr<FactCache> facts = std::make_shared<FactCache>();
};

/// Keeps the newest revision. Cost: one small request each time, three more after a commit.
class RemoteRevisions {
 public:
  /// archive  Name of its alias; where  for messages.
  /// partial  Numbers of the shards that are there will do.
  RemoteRevisions(std::string archive, std::string where, bool partial)
      : archive_(std::move(archive)), where_(std::move(where)), partial_(partial) {}

  /// Throws Error when there is no such archive, or its mapping is another version's.
  std::shared_ptr<const RemoteRevision> newest(const AskCluster& ask) const;

 private:
  void load_articles(RemoteRevision& revision, const AskCluster& ask) const;

  std::string archive_;
  std::string where_;
  bool partial_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const RemoteRevision> current_;
};

}  // namespace khabar
