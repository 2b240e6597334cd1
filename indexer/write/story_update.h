// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace khabar {

/// Keeps the stories of an index (schema::kStorySlot) up to date: articles that tell one story in
/// the same words, each like at least one other of them (see indexer/stories/same_story.h). The
/// stories depend on which articles there are, not on the order in which they came.
class StoryUpdate {
 public:
  /// Notes an article before it is replaced or removed: it may leave a story.
  void leaves(const Xapian::Database& index, Xapian::docid article);

  /// Notes an article that was put into the index: it may join one.
  void joins(Xapian::docid article) { joining_.insert(article); }

  /// Writes the story keys that differ now, to be committed with all else; then nothing is noted.
  ///
  /// Cost: with anything noted, a pass over the sketches of all articles, about 0.2 µs each, and
  /// the comparison of the noted ones with those like them, some 50 µs each.
  void apply(Xapian::WritableDatabase& index);

  /// Finds the stories of all articles, whatever stories they had. `index` may be of several parts.
  static void apply_to_all(Xapian::WritableDatabase& index);

 private:
  std::unordered_set<Xapian::docid> joining_;
  std::unordered_set<std::string> left_;  // keys of stories
};

}  // namespace khabar
