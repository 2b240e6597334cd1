// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <xapian.h>

#include "searcher/match/article_span.h"

namespace khabar {

/// A set of articles, which are added in any order and visited by docid. Two threads may use it at
/// once, each for the articles of a span of its own. Memory: a bit an article of the index.
class ArticleSet {
 public:
  /// numbers  See count_article_numbers.
  explicit ArticleSet(std::size_t numbers) : bits_(numbers / kBits + 1) {}

  void add(Xapian::docid article) { bits_[article / kBits] |= std::uint64_t{1} << article % kBits; }

  bool has(Xapian::docid article) const {
    return article / kBits < bits_.size() && (bits_[article / kBits] >> article % kBits & 1U) != 0;
  }

  /// The first article from this one on; more than any number of the index where there is none.
  /// Cost: 1 ns for 64 articles of the index that are passed over.
  Xapian::docid next(Xapian::docid article) const {
    std::size_t place = article / kBits;
    if (place >= bits_.size()) return kNone;
    std::uint64_t left = bits_[place] >> article % kBits << article % kBits;
    while (left == 0) {
      if (++place == bits_.size()) return kNone;
      left = bits_[place];
    }
    return static_cast<Xapian::docid>(place * kBits) +
           static_cast<Xapian::docid>(std::countr_zero(left));
  }

  /// Visits each article of the span once. What a visit reads `fetch` has the processor read while
  /// it does something else: it is called for the next articles before they are visited. Cost: 1 ns
  /// for 64 articles of the index, and the calls.
  template <typename Fetch, typename Visit>
  void for_each(ArticleSpan span, const Fetch& fetch, const Visit& visit) const {
    std::array<Xapian::docid, 2 * kBits> next;
    std::size_t size = 0;
    const auto visit_next = [&] {
      for (std::size_t i = 0; i < size; ++i) visit(next[i]);
      size = 0;
    };
    const std::size_t end = end_of(span);
    for (std::size_t place = span.from / kBits; place < end; ++place) {
      for (std::uint64_t left = bits_[place]; left != 0; left &= left - 1) {
        next[size] = static_cast<Xapian::docid>(place * kBits) +
                     static_cast<Xapian::docid>(std::countr_zero(left));
        fetch(next[size++]);
      }
      if (size > kBits) visit_next();
    }
    visit_next();
  }

  /// Leaves none of the span.
  void clear(ArticleSpan span) {
    for (std::size_t place = span.from / kBits; place < end_of(span); ++place) bits_[place] = 0;
  }

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr Xapian::docid kNone = std::numeric_limits<Xapian::docid>::max();

  std::size_t end_of(ArticleSpan span) const {
    return std::min<std::size_t>(span.to / kBits, bits_.size());
  }

  std::vector<std::uint64_t> bits_;
};

}  // namespace khabar
