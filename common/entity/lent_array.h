// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace khabar {

/// An array that may be lent: it is read where it lies, in the program's own file for one, so that
/// memory is taken only by what is read of it and processes share that. The first change copies it.
template <typename T>
class LentArray {
 public:
  LentArray() = default;

  /// lent  Must outlive this and its copies.
  explicit LentArray(std::span<const T> lent) : lent_(lent) {}

  std::size_t size() const { return view().size(); }
  bool empty() const { return size() == 0; }
  const T& operator[](std::size_t place) const { return view()[place]; }

  /// Valid until the next change.
  std::span<const T> view() const { return own_.empty() ? lent_ : std::span<const T>(own_); }

  /// To be changed. Cost: a copy, the first time, of an array that was lent.
  std::vector<T>& own() {
    if (!lent_.empty()) {
      own_.assign(lent_.begin(), lent_.end());
      lent_ = {};
    }
    return own_;
  }

 private:
  std::span<const T> lent_;  // empty once it was copied
  std::vector<T> own_;
};

}  // namespace khabar
