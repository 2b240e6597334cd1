// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include <xapian.h>

#include "searcher/match/article_span.h"
#include "searcher/match/index_identity.h"
#include "searcher/match/second_thread.h"

namespace khabar {

/// One question's second thread, for work that goes through many articles: each thread does it for
/// one half of the index, from a database of its own. Belongs to one reader.
class Halves {
 public:
  /// Below, the other thread's start costs more than it saves.
  static constexpr std::size_t kLeast = 4000;

  /// Of the index at `path`, open elsewhere as `identity`.
  /// searching  How many questions are asked of this process now, this one among them: with more
  ///            than one for two processors each has enough to do. Must outlive this.
  /// least      Articles from which two threads pay.
  Halves(std::string path, IndexIdentity identity, const std::atomic<unsigned>& searching,
         std::size_t least = kLeast);

  /// Whether two threads pay for so many articles, as far as can be told without opening anything.
  bool may_pay(double articles) const;

  /// Whether work that goes through so many articles is better done by two threads. Opens the
  /// second database when it is needed first: 1 ms.
  bool pay(double articles);

  using Work = std::function<void(std::size_t half, const Xapian::Database&, ArticleSpan)>;

  /// Does the work for both halves, 0 and 1, at once; after pay() only. Throws what it throws.
  /// index  The caller's.
  void run(const Xapian::Database& index, const Work& work);

 private:
  std::string path_;
  IndexIdentity identity_;
  const std::atomic<unsigned>& searching_;
  std::size_t least_;
  bool is_opened_ = false;
  std::optional<Xapian::Database> other_;  // absent: not opened, or another revision by then
  SecondThread thread_;
};

}  // namespace khabar
