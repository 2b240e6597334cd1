// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

namespace khabar {

/// Numbers below a limit in as few bytes each as the limit takes, one to four, of a machine's own
/// byte order: a view of bytes that pack_numbers made. Bytes that it did not make may be any
/// numbers below the limit.
class PackedNumbers {
 public:
  /// Of no numbers.
  PackedNumbers() = default;

  /// How many bytes `count` numbers below `limit` take.
  static std::size_t bytes_of(std::uint64_t count, std::uint64_t limit) {
    return count == 0 ? 0 : count * width_of(limit) + kSlack;
  }

  /// bytes  As many as bytes_of says; must outlive the view.
  /// limit  Above 0, unless there are no numbers.
  PackedNumbers(std::string_view bytes, std::size_t count, std::uint64_t limit)
      : bytes_(bytes.data()),
        count_(count),
        width_(width_of(limit)),
        unused_bits_(8 * static_cast<unsigned>(sizeof(std::uint32_t) - width_)),
        largest_(static_cast<std::uint32_t>(limit - 1)) {}

  std::size_t size() const { return count_; }
  const char* address(std::size_t place) const { return bytes_ + place * width_; }
  /// Of the four bytes that are read of a number, those that are others'.
  unsigned unused_bits() const { return unused_bits_; }

  /// Below the limit, also where the bytes say otherwise.
  std::uint32_t operator[](std::size_t place) const {
    std::uint32_t number;
    std::memcpy(&number, address(place), sizeof(number));
    if constexpr (std::endian::native == std::endian::little) number <<= unused_bits_;
    return std::min(number >> unused_bits_, largest_);
  }

  class Iterator;
  struct Range;

  /// Those from place `begin` to before place `end`; none where there are no such places.
  Range range(std::size_t begin, std::size_t end) const;

 private:
  /// Four bytes are read at a time, also the last one's.
  static constexpr std::size_t kSlack = sizeof(std::uint32_t) - 1;

  static std::size_t width_of(std::uint64_t limit) {
    if (limit <= std::uint64_t{1} << 8) return 1;
    if (limit <= std::uint64_t{1} << 16) return 2;
    return limit <= std::uint64_t{1} << 24 ? 3 : sizeof(std::uint32_t);
  }

  const char* bytes_ = nullptr;
  std::size_t count_ = 0;
  std::size_t width_ = sizeof(std::uint32_t);
  unsigned unused_bits_ = 0;
  std::uint32_t largest_ = 0;
};

/// Has the numbers' view of its own, which a loop keeps in registers whatever it writes to.
class PackedNumbers::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = std::uint32_t;
  using difference_type = std::ptrdiff_t;
  using pointer = const std::uint32_t*;
  using reference = std::uint32_t;

  Iterator(const PackedNumbers& numbers, std::size_t place) : numbers_(numbers), place_(place) {}
  std::uint32_t operator*() const { return numbers_[place_]; }
  Iterator& operator++() {
    ++place_;
    return *this;
  }
  friend bool operator==(const Iterator& a, const Iterator& b) { return a.place_ == b.place_; }

 private:
  PackedNumbers numbers_;
  std::size_t place_;
};

/// Some of them, one after another.
struct PackedNumbers::Range {
  Iterator first;
  Iterator last;
  Iterator begin() const { return first; }
  Iterator end() const { return last; }
};

inline PackedNumbers::Range PackedNumbers::range(std::size_t begin, std::size_t end) const {
  if (begin > end || end > count_) return {{*this, 0}, {*this, 0}};
  return {{*this, begin}, {*this, end}};
}

/// The bytes that PackedNumbers reads. limit  Above each of the numbers.
std::string pack_numbers(std::span<const std::uint32_t> numbers, std::uint64_t limit);

}  // namespace khabar
