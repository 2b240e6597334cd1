// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "common/analysis/script.h"

namespace khabar {

/// What the analyzer makes of a word.
struct WordForms {
  std::string_view exact;
  std::string_view term;
  Script script = Script::other;
  bool stop_word = false;
};

/// Words that were met, with their forms. A word and its forms lie side by side in memory, so that
/// finding one reads two places: most of what a text costs is looking its words up.
class WordCache {
 public:
  /// Null when `word` was not added. Stays until clear().
  const WordForms* find(std::string_view word) const;

  /// Copies `word`, which must be new, and its forms.
  const WordForms& add(std::string_view word, const WordForms& forms);

  std::size_t size() const { return size_; }
  void clear();

 private:
  struct Entry {
    std::string_view word;
    WordForms forms;
  };
  struct Slot {
    std::uint64_t hash = 0;
    const Entry* entry = nullptr;  // null: free
  };

  static std::uint64_t hash_of(std::string_view word);
  std::size_t slot_of(std::uint64_t hash) const { return hash & (slots_.size() - 1); }
  void put(const Slot& slot);
  void grow();

  std::vector<Slot> slots_;  // a power of two, half of them free
  std::size_t size_ = 0;
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace khabar
