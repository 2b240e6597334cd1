// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/words/index_terms.h"

namespace khabar {

/// Words of an index by sound, as indexer/vocabulary files them.
class SoundLookup {
 public:
  explicit SoundLookup(IndexTerms index) : index_(std::move(index)) {}

  /// Calls `visit` with each word filed under `key` (see sound_key) and one of the prefixes of
  /// schema. Cost: one look-up in a B-tree, about 3 µs, and 0.1 µs a word.
  void for_each(std::string_view prefix, std::string_view key,
                const std::function<void(const std::string& word)>& visit) const;

  /// Articles that have the word as written, counted once for each field that has it.
  Xapian::doccount frequency(const std::string& word) const;

 private:
  IndexTerms index_;
};

/// Keys that the same word often has in the other script, `key` itself first: one confusion of
/// letters (soft c and g, s for z, ड़ for r), one letter more or fewer, without the s or n of a
/// plural. A quarter as many as keys_one_edit_away, measured to hold nine in ten of what that
/// finds.
std::vector<std::string> keys_heard_as(std::string_view key);

/// Keys one insertion, deletion, substitution or swap away from `key`, without `key` itself, no key
/// twice.
std::vector<std::string> keys_one_edit_away(std::string_view key);

}  // namespace khabar
