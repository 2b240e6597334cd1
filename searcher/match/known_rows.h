// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/match/checked_articles.h"
#include "searcher/match/shared_table.h"

namespace khabar {

/// The phrases that were asked last, and what is known of them: who asks for one goes on to the
/// next page, opens a facet, sorts. Threads share it. Memory: 8 bytes an article.
class RecentPhrases {
 public:
  static constexpr std::size_t kMost = 32;

  /// What is known of the phrase of that name; nothing yet, where it was not asked lately.
  /// last  The highest docid of the index.
  std::shared_ptr<CheckedArticles> of(const std::string& name, Xapian::docid last) {
    const std::lock_guard lock(mutex_);
    for (auto phrase = phrases_.begin(); phrase != phrases_.end(); ++phrase) {
      if (phrase->first != name) continue;
      phrases_.splice(phrases_.begin(), phrases_, phrase);
      return phrase->second;
    }
    if (phrases_.size() == kMost) phrases_.pop_back();
    return phrases_.emplace_front(name, std::make_shared<CheckedArticles>(last)).second;
  }

 private:
  std::mutex mutex_;
  std::list<std::pair<std::string, std::shared_ptr<CheckedArticles>>> phrases_;  // the last first
};

/// Where words stand in a row, of one revision of an index, as far as it was looked up. Threads
/// share it.
struct KnownRows {
  /// Of words that are one elsewhere: these come again with every question that has the word.
  SharedTable<std::vector<Xapian::docid>> compounds{std::size_t{8} << 20};
  RecentPhrases phrases;
  /// How many articles a phrase must be looked up in to be remembered.
  double least = 2000;
};

}  // namespace khabar
