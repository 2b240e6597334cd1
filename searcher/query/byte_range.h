// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace khabar {

/// Bytes [begin, end) of a text that the owner of the range names.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace khabar
