// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace khabar {

/// A set of bytes, to be found in long texts that hold few or none of them. The standard library's
/// find_first_of() calls a function for each byte of the text; this reads a table.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
  }

  constexpr bool holds(char byte) const { return holds_[static_cast<unsigned char>(byte)]; }

  /// The place of the first of its bytes at or after `begin`; npos when there is none.
  constexpr std::size_t find_in(std::string_view text, std::size_t begin = 0) const {
    while (begin < text.size() && !holds(text[begin])) ++begin;
    return begin < text.size() ? begin : std::string_view::npos;
  }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace khabar
