// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

namespace khabar {

/// What a check said of articles, as far as it was asked. Threads share it.
/// Memory: two bits an article.
class CheckedArticles {
 public:
  /// last  The highest docid.
  explicit CheckedArticles(Xapian::docid last) : words_(last / kBits + 1) {}

  /// Whether the article passed; absent where that is not known.
  std::optional<bool> find(Xapian::docid article) const {
    const std::size_t place = article / kBits;
    if (place >= words_.size()) return std::nullopt;
    const std::uint64_t bit = std::uint64_t{1} << (article % kBits);
    // What passed is written first, so that it is there where the article is known.
    if ((words_[place].known.load(std::memory_order_acquire) & bit) == 0) return std::nullopt;
    return (words_[place].passed.load(std::memory_order_relaxed) & bit) != 0;
  }

  void note(Xapian::docid article, bool has_passed) {
    const std::size_t place = article / kBits;
    if (place >= words_.size()) return;
    const std::uint64_t bit = std::uint64_t{1} << (article % kBits);
    if (has_passed) words_[place].passed.fetch_or(bit, std::memory_order_relaxed);
    words_[place].known.fetch_or(bit, std::memory_order_release);
  }

 private:
  static constexpr Xapian::docid kBits = 64;

  struct Word {
    std::atomic<std::uint64_t> known = 0;
    std::atomic<std::uint64_t> passed = 0;
  };

  std::vector<Word> words_;
};

}  // namespace khabar
