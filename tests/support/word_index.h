// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "tests/support/temporary_folder.h"

namespace khabar::test {

/// An index of articles of one word, or a few, filed by sound.
class WordIndex {
 public:
  /// words  Exact forms, those of one article with a space between them, and how many articles
  ///        have them.
  explicit WordIndex(const std::vector<std::pair<std::string, int>>& words);

  Xapian::Database open() const { return Xapian::Database(folder_ / "words.idx"); }

  /// Removes all articles with the word.
  void remove(const std::string& word);

 private:
  TemporaryFolder folder_;
};

}  // namespace khabar::test
