// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <xapian.h>

namespace khabar {

/// A number of every article of an index: a view of ArticleColumns, or of what a test made.
template <typename Number>
class ArticleColumn {
 public:
  /// numbers  By docid. absent  What articles beyond them have.
  ArticleColumn(std::span<const Number> numbers, Number absent)
      : numbers_(numbers), absent_(absent) {}

  Number at(Xapian::docid article) const {
    return article < numbers_.size() ? numbers_[article] : absent_;
  }

 private:
  std::span<const Number> numbers_;
  Number absent_;
};

}  // namespace khabar
