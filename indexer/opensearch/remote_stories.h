// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/opensearch/remote_index.h"
#include "indexer/write/document_builder.h"

namespace khabar {

/// Keeps the stories of an archive up to date: StoryUpdate, where the sketches lie in OpenSearch.
/// Which articles are candidates is asked by the bands of their sketches, the kMostCandidates that
/// share most bands.
class RemoteStories {
 public:
  static constexpr std::size_t kMostCandidates = 100;

  /// Notes an article that was put, by its document's id.
  void joins(const std::string& id) { joining_.insert(id); }

  /// Notes the story of an article that is replaced or removed; empty: none.
  void leaves(const std::string& story) {
    if (!story.empty()) left_.insert(story);
  }

  /// Writes the keys that differ now. What was put must be findable.
  void apply(const RemoteIndex& index, DocumentBuilder& builder);

 private:
  std::set<std::string> joining_;
  std::set<std::string> left_;
};

}  // namespace khabar
