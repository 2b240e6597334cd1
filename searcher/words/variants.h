// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/words/sound_lookup.h"

namespace khabar {

/// Why a word of the index is taken for the word that was typed.
enum class VariantKind {
  script,    ///< The same word in the other script, by its letters or as English says it.
  spelling,  ///< Another spelling of it in its own script, or of one found in the other.
  letters,   ///< An abbreviation by the names of its letters: बीजेपी for "bjp".
};

/// Another way in which the index has a query word.
struct Variant {
  std::string exact;
  double closeness = 0;            ///< Chance that it is the typed word; 1 is certain. Never 0.
  Xapian::doccount frequency = 0;  ///< Fields of articles that have it; never 0.
  VariantKind kind = VariantKind::script;
};

/// Finds the words of an index that are a query word in the other script or in another Hindi
/// spelling: चुनाव for "chunav", "putin" for पुतिन, पुलिस for "police", न्यूक्लियर for न्यूक्लीयर.
///
/// A noisy channel: how likely the word is written so when a word of the index is meant (by its
/// letters, and as English says it: HeardWord), times how common that word is in the index. Rare
/// spellings of a word that was found are as close as that word, nearly, and come after it.
///
/// A word in Latin letters has no Latin variants: those are other words ("meet", "mit").
class VariantFinder {
 public:
  /// Reads from `index` when it is asked; keeps nothing.
  explicit VariantFinder(const IndexTerms& index) : lookup_(index) {}

  /// At most kMaxVariants, closest first, more frequent first among equals; not the word itself.
  /// An English word that the index has often is taken as English says it, so that "main" is मेन
  /// and not में.
  /// exact_word  An exact form as the Analyzer makes it.
  /// is_hindi    It is known to be Hindi in Latin letters: that the index has the word often in
  ///             English articles says nothing.
  /// Cost: see bench/README.md; bounded for any word.
  std::vector<Variant> find(std::string_view exact_word, bool is_hindi = false) const;

  static constexpr std::size_t kMaxVariants = 12;

 private:
  SoundLookup lookup_;
};

/// Variants that were found, by word and by whether it is known to be Hindi: words come again from
/// question to question. Of one revision of an index; threads share it.
class VariantCache {
 public:
  /// The variants of the word, from `finder` when they are not known yet.
  std::vector<Variant> find(const VariantFinder& finder, const std::string& exact, bool is_hindi);

 private:
  static constexpr std::size_t kMaxWords = 20000;  // some 20 MB

  std::mutex mutex_;
  std::map<std::pair<std::string, bool>, std::vector<Variant>> found_;
};

}  // namespace khabar
