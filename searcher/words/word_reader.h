// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

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

struct ReaderOptions {
  bool expand = true;     ///< False: words as written and their lemmas alone.
  bool translate = true;  ///< Words of the other language as well; not without `expand`.
  std::vector<std::string> without = {};  ///< Exact forms that stand for no other word.
};

/// Reads what a reader typed into words as the index has them: in every inflection, spelling and
/// script, apart or joined.
class WordReader {
 public:
  /// cache     Of the same revision; must outlive the reader.
  /// on_word   Called for each word; may throw, to stop.
  WordReader(const IndexTerms& index, Analyzer& analyzer, VariantCache& cache,
             const ReaderOptions& options, std::function<void()> on_word)
      : index_(index),
        analyzer_(analyzer),
        cache_(cache),
        lookup_(index),
        variants_(index),
        options_(options),
        on_word_(std::move(on_word)) {}

  /// The words of `text`. A Latin word that is Hindi has the forms of its nearest Devanagari word,
  /// so that a question finds the same in both scripts.
  /// Cost: see VariantFinder, for each word, at most kMaxExpandedWords times.
  ReadWords read(std::string_view text);

  /// Adds words that the index has and that are known to write the word of the group.
  void add_spellings(const std::vector<std::string>& exact, WordGroup& group);

 private:
  std::vector<Variant> find_variants(const std::string& exact, bool is_hindi = false) const;
  void add_form(WordGroup& group, std::string exact, double closeness, FormKind kind);
  /// Tells the Latin words that are Hindi from those that are English, each by itself.
  std::vector<bool> read_latin_words(const std::vector<WordGroup>& groups);
  void add_variants(WordGroup& group, bool is_hindi);
  void add_english_spellings(WordGroup& group);
  std::vector<Variant> heard_both_ways(const std::string& latin, bool is_hindi) const;
  double heard_back(const std::string& latin, const std::string& hindi) const;
  void add_letters(const std::string& latin, std::vector<Variant>& variants) const;
  void split_apart(WordGroup& group) const;
  void add_translations(WordGroup& group, bool is_hindi);
  void add_acronyms(std::vector<WordGroup>& groups);
  void add_with_number(WordGroup& group);
  void add_compounds(std::string_view text, std::vector<WordGroup>& groups);
  void join_neighbours(std::vector<WordGroup>& groups);
  void join(WordGroup& left, WordGroup& right);
  void translate_pair(WordGroup& left, WordGroup& right);

  IndexTerms index_;
  Analyzer& analyzer_;
  VariantCache& cache_;
  SoundLookup lookup_;
  VariantFinder variants_;
  ReaderOptions options_;
  std::function<void()> on_word_;
  std::vector<Token> tokens_;
  std::size_t expanded_ = 0;
};

}  // namespace khabar
