// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace khabar {

/// The stories of an index in memory: a number for each article that has copies. Belongs to one
/// revision of the index. Memory: 4 bytes an article, and the keys.
class StoryColumn {
 public:
  /// Cost: one pass over one value slot, which only articles with copies have.
  explicit StoryColumn(const Xapian::Database& index);

  /// From 1; 0 for an article without copies.
  std::uint32_t story(Xapian::docid article) const {
    return article < stories_.size() ? stories_[article] : 0;
  }

  /// The key of a story, as `story:` in queries takes it; empty for 0.
  const std::string& key(std::uint32_t story) const { return keys_[story]; }

  /// One more than the largest number of a story.
  std::size_t size() const { return keys_.size(); }

 private:
  std::vector<std::uint32_t> stories_;  // by docid
  std::vector<std::string> keys_ = {""};
};

}  // namespace khabar
