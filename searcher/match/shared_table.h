// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace khabar {

/// What was found under a name, for threads that ask for the same again and again. What is kept
/// stays, and when it is as large as it may be nothing more is kept: what is asked for most is met
/// first. Values are copied: what is large is held by a pointer.
template <typename Value>
class SharedTable {
 public:
  /// most  Bytes that are kept, about.
  explicit SharedTable(std::size_t most) : most_(most) {}

  /// The value of `name`: what `find` returned for it, now or before. Two threads may find the same
  /// at once.
  /// bytes_of  How many bytes a value takes beside itself.
  template <typename Find, typename BytesOf>
  Value get(const std::string& name, Find find, BytesOf bytes_of) {
    Part& part = parts_[std::hash<std::string>()(name) % kParts];
    {
      const std::lock_guard lock(part.mutex);
      const auto known = part.values.find(name);
      if (known != part.values.end()) return known->second;
    }
    Value found = find();
    const std::size_t bytes = name.size() + sizeof(Value) + kBytesOfEntry + bytes_of(found);
    const std::lock_guard lock(part.mutex);
    if (bytes_ + bytes <= most_ && part.values.emplace(name, found).second) bytes_ += bytes;
    return found;
  }

 private:
  static constexpr std::size_t kParts = 16;  // threads seldom wait for each other
  static constexpr std::size_t kBytesOfEntry = 96;

  struct Part {
    std::mutex mutex;
    std::unordered_map<std::string, Value> values;
  };

  std::size_t most_;
  std::atomic<std::size_t> bytes_ = 0;
  std::array<Part, kParts> parts_;
};

}  // namespace khabar
