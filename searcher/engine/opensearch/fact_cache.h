// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace khabar {

/// A document of the words index: see mapping::words_index.
struct WordFacts {
  std::map<std::string, std::uint32_t> counts;  ///< By field: articles that have it there.
  std::string entry;
};

/// What has been learned of an archive of one revision: threads share it. A question asks for
/// little that the ones before did not.
class FactCache {
 public:
  template <typename Value>
  class Table {
   public:
    const Value* find(const std::string& key) const {
      const auto found = known_.find(key);
      return found == known_.end() ? nullptr : &found->second;
    }
    /// What is known already stays: other threads may be reading it.
    void put(const std::string& key, Value value) { known_.try_emplace(key, std::move(value)); }

   private:
    std::unordered_map<std::string, Value> known_;  // its values stay where they are
  };

  mutable std::mutex mutex;               ///< Of all below.
  Table<std::optional<WordFacts>> words;  ///< By word or term; absent: none.
  Table<std::vector<std::string>> filed;  ///< Words by key of their sound.
  Table<std::vector<std::pair<std::string, std::uint32_t>>> beginnings;  ///< Terms by prefix.
  Table<std::vector<std::string>> near;                   ///< Words, by "word~distance".
  Table<std::vector<std::string>> frequent;               ///< Words, by "beginning*limit".
  std::unordered_map<std::string, std::uint64_t> counts;  ///< Articles, by hash of a filter.
};

}  // namespace khabar
