// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/match/compiled_query.h"
#include "searcher/match/name_finder.h"
#include "searcher/match/relaxation.h"
#include "searcher/match/script_articles.h"
#include "searcher/query/query.h"
#include "searcher/words/vocabulary_scan.h"
#include "searcher/words/word_reader.h"

namespace khabar {

/// A part of a query that wants words: `text` of a word, a wildcard or a fuzzy word.
struct WantedText {
  QueryKind kind = QueryKind::word;
  std::string text;
  unsigned distance = 0;
  QueryField field = QueryField::any;
  double boost = 1;
};

/// Compiles the ranked parts of a query: words, phrases, wildcards. Gathers in `compiled` what
/// snippets and the answer need to know of them.
///
/// A word is a group of all its forms (see words/word_group.h), weighed by WordScores. All return
/// an empty query for text without a word to search for.
class TextCompiler {
 public:
  TextCompiler(const CompilerContext& context, CompiledQuery& compiled);

  /// Articles that have the words, as context.match wants them: all of a short question, most of a
  /// long one. Where too few articles do, the least telling words are no longer asked for, and a
  /// note says so. Words side by side that name an entity the catalogue knows reach it too, by
  /// whatever alias and in whatever script an article has it.
  XQuery words(const std::vector<WantedText>& texts);

  /// The words of `text` side by side, each in any of its near forms.
  XQuery phrase(const std::string& text, QueryField field);

  /// The words of `text` in any form and order, at most `distance` other words between them.
  XQuery near(const std::string& text, unsigned distance, QueryField field);

  /// True when a stop word was left out; search_stop_words() keeps them from then on.
  bool left_out_stop_words() const { return left_out_stop_words_; }
  void search_stop_words() { keep_stop_words_ = true; }

 private:
  /// A word, a wildcard or a fuzzy word that articles shall have.
  struct Wanted {
    GroupFrequency shares;
    std::string written = {};
    Rule rule = Rule::as_written;
    std::vector<ScoredTerm> terms = {};
    ApartArticles apart = {};  ///< Articles that have it as two words.
    std::vector<ReasonWay> ways = {};
    std::vector<std::string> lemmas = {};  ///< Of its near forms: for nearness.
    QueryField field = QueryField::any;
    double boost = 1;
    double frequency = 0;          ///< About how many articles have it.
    bool is_name = false;          ///< It takes part in naming an entity.
    const Entity* name = nullptr;  ///< The one that it is given up with; null for none.
    std::size_t place = 0;         ///< In the order of the query.

    /// It stands in other fields only than the one that it is asked for in.
    bool is_elsewhere() const { return frequency > 0 && terms.empty() && apart.count == 0; }

    /// What is asked for last when less is wanted: common words before rare ones, and a name tells
    /// more than an ordinary word of as many articles.
    double tells_less() const { return is_name ? kNameTells * frequency : frequency; }
    static constexpr double kNameTells = 0.2;
  };

  /// Words that stand near each other, for in_order().
  struct Together {
    XQuery words;
    WordOrder order;
    std::function<bool(const WordSequence&)> check;
  };

  void add_words(const WantedText& text, std::vector<Wanted>& wanted);
  Wanted want(const WordGroup& group, const std::vector<Name>& names, const WantedText& text);
  void add_apart(const WordGroup& group, std::uint32_t number, Wanted& wanted,
                 GroupFrequency& shares);
  Wanted want_as_written(const WantedText& text);
  void add_expansion(const WantedText& text, std::vector<Wanted>& wanted);
  void tell_label(const Entity& entity);
  XQuery choose(std::vector<Wanted> wanted);
  /// False where context.among has no article that could be wanted.
  bool may_find(const std::vector<Wanted>& ranked, const std::vector<RelaxedWord>& words) const;
  /// False where it has none that has a lemma of both.
  bool may_stand_together(const Wanted& first, const Wanted& second) const;
  XQuery neighbours(const Wanted& first, const Wanted& second);
  XQuery lift_name(const Wanted& first, const Wanted& second);
  Together together(const std::vector<std::vector<std::string>>& lemmas, std::size_t window,
                    QueryField field);
  std::string fold_pattern(const std::string& text);
  double rarity(double frequency) const;
  void also(const std::string& form);
  void check_stop() const;

  const CompilerContext& context_;
  CompiledQuery& compiled_;
  const ScriptArticles& scripts_;
  std::unique_ptr<const Postings> own_postings_;  // where the context has none
  const Postings& postings_;
  WordReader reader_;
  std::vector<Token> tokens_;
  std::map<std::string, VocabularyMatch> expansions_;  // by pattern or fuzzy word: found once
  std::size_t expanded_words_ = 0;                     // of all wildcards and fuzzy words
  std::size_t typed_words_ = 0;                        // of words(), common ones too
  std::uint32_t next_number_ = 0;                      // of the next query word, for the matcher
  bool left_out_stop_words_ = false;
  bool keep_stop_words_ = false;
};

}  // namespace khabar
