// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "searcher/words/variants.h"
#include "searcher/words/word_group.h"

namespace khabar {

/// Words of one query that are searched in other spellings and scripts, so that a pasted article is
/// answered in time.
inline constexpr std::size_t kMaxExpandedWords = 64;

/// The words of a text in a query.
struct ReadWords {
  std::vector<WordGroup> groups;  ///< In the order of the text, stop words too.
  bool cut = false;               ///< Some were not expanded, see kMaxExpandedWords.
};

/// Reads what a reader typed into words as the index has them: in every inflection, spelling and
/// script, apart or joined.
class WordReader {
 public:
  /// expand    False: words as written and their lemmas alone.
  /// on_word   Called for each word; may throw, to stop.
  WordReader(const Xapian::Database& index, Analyzer& analyzer, bool expand,
             std::function<void()> on_word)
      : analyzer_(analyzer),
        lookup_(index),
        variants_(index),
        expand_(expand),
        on_word_(std::move(on_word)) {}

  /// The words of `text`. A Latin word that is Hindi has the forms of its nearest Devanagari word,
  /// so that a question finds the same in both scripts.
  /// Cost: see VariantFinder, for each word, at most kMaxExpandedWords times.
  ReadWords read(std::string_view text);

 private:
  void add_form(WordGroup& group, std::string exact, double closeness, FormKind kind);
  void add_variants(WordGroup& group, bool is_hindi);
  void add_with_number(WordGroup& group);
  void add_compounds(std::string_view text, std::vector<WordGroup>& groups);
  void join_neighbours(std::vector<WordGroup>& groups);
  void join(WordGroup& left, WordGroup& right);

  Analyzer& analyzer_;
  SoundLookup lookup_;
  VariantFinder variants_;
  bool expand_;
  std::function<void()> on_word_;
  std::vector<Token> tokens_;
  std::size_t expanded_ = 0;
};

}  // namespace khabar
