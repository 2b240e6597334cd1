// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// One token of a text that a query word matches.
struct WordMatch {
  std::uint32_t token = 0;  ///< Index into the tokens.
  std::uint32_t word = 0;   ///< Number of the query word, as the caller gave it.
  double weight = 0;        ///< Of that query word.
};

/// What a query looks for, as snippets and titles need it: which tokens match which query word,
/// and how much that word matters (its idf, say).
///
/// All that stands for one query word (inflections, variants in the other script, aliases, the
/// expansion of a wildcard) is added under one number: a passage gains nothing by showing the
/// same word twice. Numbers are small: 0, 1, 2, ….
class WordMatcher {
 public:
  /// Matches tokens whose `term` is `term`: every inflection.
  void add_term(std::string_view term, std::uint32_t word, double weight);

  /// Matches tokens whose `exact` is `exact`: this written form only.
  void add_exact(std::string_view exact, std::uint32_t word, double weight);

  /// For each place of a phrase the exact forms that may stand there.
  using Phrase = std::vector<std::vector<std::string>>;

  /// Matches runs of neighbouring tokens: a quoted phrase, a name of several words. A phrase that
  /// is empty, or has a place for nothing, is ignored.
  void add_phrase(Phrase phrase, std::uint32_t word, double weight);

  /// The tokens that match, in order, each once: where several match, the word of greatest weight.
  /// Cost: seldom more than a look at two
  /// words' ends a token.
  std::vector<WordMatch> find_matches(const std::vector<Token>& tokens) const;

  /// The same, and tokens that stand in `text`, which they were made of, as one word that matches
  /// (see find_compounds): both of टी-20 where "t20" is looked for.
  std::vector<WordMatch> find_matches(std::string_view text,
                                      const std::vector<Token>& tokens) const;

  /// One more than the largest word number added.
  std::uint32_t word_count() const { return word_count_; }

 private:
  struct Target {
    std::uint32_t word = 0;
    double weight = 0;
  };
  struct WantedPhrase {
    Phrase phrase;
    Target target;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  template <typename Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  void add(Table<Target>& table, std::string_view key, Target target);

  /// A word's length and last bytes, which tell most words of a text from those looked for.
  static std::size_t mark_of(std::string_view word);
  bool may_match(std::string_view word) const { return marks_[mark_of(word)]; }

  Table<Target> terms_;
  Table<Target> exact_;
  void add_matches(const std::vector<Token>& tokens, std::vector<WordMatch>& matches) const;

  std::vector<WantedPhrase> phrases_;
  Table<std::vector<std::size_t>> phrases_from_;  // those that a word may begin
  std::bitset<1024> marks_;                       // of all keys of the tables
  std::uint32_t word_count_ = 0;
};

}  // namespace khabar
