// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/words/sound_lookup.h"

namespace khabar {

/// Another way in which the index has a query word.
struct Variant {
  std::string exact;
  double closeness = 0;            ///< 1 is the word itself, towards 0 what sounds less like it.
  Xapian::doccount frequency = 0;  ///< Fields of articles that have it; never 0.
};

/// Finds the words of an index that are a query word in the other script or in another Hindi
/// spelling: चुनाव for "chunav", "putin" for पुतिन, न्यूक्लियर for न्यूक्लीयर.
///
/// A word in Latin letters has no Latin variants: those are other words ("meet", "mit").
class VariantFinder {
 public:
  /// Reads from `index` when it is asked; keeps nothing.
  explicit VariantFinder(const Xapian::Database& index) : lookup_(index) {}

  /// At most kMaxVariants, closest first, more frequent first among equals; not the word itself.
  /// Fewer, and closer ones only, for a word that the index itself has often or that is short, so
  /// that "main" and "are" stay English where English is read.
  /// exact_word  An exact form as the Analyzer makes it.
  /// is_hindi    The query is Hindi in Latin letters: that the index has the word often in English
  ///             articles says nothing.
  /// Cost: see bench/README.md; bounded for any word.
  std::vector<Variant> find(std::string_view exact_word, bool is_hindi = false) const;

  static constexpr std::size_t kMaxVariants = 12;

 private:
  SoundLookup lookup_;
};

}  // namespace khabar
