// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace khabar {

/// A small map of 64-bit keys to numbers that is filled and emptied over and over: it keeps its
/// memory, and emptying it costs nothing.
class NumberMap {
 public:
  /// The number of `key`, 0 when it is new. Holds until the next call.
  std::uint32_t& operator[](std::uint64_t key) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = find(key);
    if (slot.round != round_) {
      slot = {key, 0, round_};
      ++size_;
    }
    return slot.number;
  }

  std::size_t size() const { return size_; }

  void clear() {
    size_ = 0;
    ++round_;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;
    std::uint64_t round = 0;  // in use when it is the map's
  };

  /// The slot of `key`, or the free one where it belongs.
  Slot& find(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    // Keys may be addresses: their low bits are alike.
    std::size_t at = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15U) >> 32) & mask;
    while (slots_[at].round == round_ && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }

  void grow() {
    constexpr std::size_t kFirstSlots = 1024;
    std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.round == round_) find(slot.key) = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t size_ = 0;
  std::uint64_t round_ = 1;
};

}  // namespace khabar
