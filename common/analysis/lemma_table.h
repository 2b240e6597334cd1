// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/analysis/letters.h"

namespace khabar {

/// A known word and its lemma, both in Devanagari letters and signs only.
struct LemmaEntry {
  Letters word;
  Letters lemma;

  friend bool operator==(const LemmaEntry&, const LemmaEntry&) = default;
};

/// A read-only table word -> lemma inside `bytes`, which pack_lemmas made and which must outlive
/// it. The programs carry the one of apertium-hin as constant data, shared between processes.
class LemmaTable {
 public:
  explicit LemmaTable(std::span<const std::uint8_t> bytes);

  /// The lemma of `word`; absent when the word is not known. Cost: a binary search, some 300 ns.
  std::optional<Letters> find(LettersView word) const;

 private:
  std::span<const std::uint8_t> index_;    // offsets of blocks, four bytes each, little-endian
  std::span<const std::uint8_t> entries_;  // blocks of entries, each block front-coded
};

/// The bytes of a table of `entries`, which are sorted by word, each word once. Throws Error when
/// a word is too long or has other letters than Devanagari ones.
std::vector<std::uint8_t> pack_lemmas(std::span<const LemmaEntry> entries);

}  // namespace khabar
