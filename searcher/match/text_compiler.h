// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/match/compiled_query.h"
#include "searcher/match/forms_source.h"
#include "searcher/query/query.h"
#include "searcher/words/variants.h"
#include "searcher/words/vocabulary_scan.h"

namespace khabar {

/// Compiles the ranked parts of a query: words, phrases, wildcards. Gathers in `compiled` what
/// snippets and the answer need to know of them.
///
/// A word is its lemma in title, description and body taken together as one term, lifted a little
/// where it stands as written; beside it, with less weight, stand its variants by sound. A phrase
/// is exact forms side by side. All return an empty query for text without a word to search for.
class TextCompiler {
 public:
  TextCompiler(const CompilerContext& context, CompiledQuery& compiled)
      : context_(context), compiled_(compiled), variants_(context.index) {}

  /// Every word of `text`, the more of them the better. Words that together name an entity that
  /// the catalogue knows reach it too, in whatever script and by whatever alias an article has it.
  XQuery words(const std::string& text, QueryField field);

  /// The words of `text` side by side, in these exact forms.
  XQuery phrase(const std::string& text, QueryField field);

  /// The words of `text` in any form and order, at most `distance` other words between them.
  XQuery near(const std::string& text, unsigned distance, QueryField field);

  /// Words that a pattern with * and ? stands for.
  XQuery pattern(const std::string& text, QueryField field);

  /// Words up to `distance` changed code points away.
  XQuery fuzzy(const std::string& text, unsigned distance, QueryField field);

  /// True when a stop word was left out; search_stop_words() keeps them from then on.
  bool left_out_stop_words() const { return left_out_stop_words_; }
  void search_stop_words() { keep_stop_words_ = true; }

 private:
  /// A token that outlives the next analysis.
  struct Word {
    std::string written;
    std::string exact;
    std::string term;
    bool stop_word = false;
  };
  /// A word of words(), by the form of it that the index has.
  struct Said {
    std::string written;
    std::string lemma;
    Xapian::doccount frequency = 0;
  };
  /// Words [begin, end) that name entities.
  struct Alias {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<const Entity*> entities;
  };

  std::vector<Word> read_words(std::string_view text);
  std::vector<Alias> find_aliases() const;
  XQuery word(const Word& word, QueryField field);
  XQuery neighbours(const Said& first, const Said& second, QueryField field);
  XQuery together(const std::vector<std::string>& lemmas, std::size_t window, QueryField field);
  XQuery alias(const Alias& alias, const std::string& written, const XQuery& literal);
  std::vector<Form> variants_of(const Word& word, QueryField field, std::uint32_t number,
                                Xapian::doccount frequency);
  Form because(const std::string& word, Rule rule, const std::string& form, QueryField field,
               Form terms);
  XQuery expansion(const std::string& text, Rule rule, const VocabularyMatch& found,
                   QueryField field);
  std::string fold_pattern(const std::string& text);
  Xapian::doccount frequency_of(std::string_view term) const;
  double rarity(Xapian::doccount frequency) const;
  void also(const std::string& form);

  const CompilerContext& context_;
  CompiledQuery& compiled_;
  VariantFinder variants_;
  std::vector<Token> tokens_;
  std::vector<Said> said_;         // what words() reads, but for stop words
  std::uint32_t next_number_ = 0;  // of the next query word, for the matcher
  bool is_latin_hindi_ = false;    // what words() last read
  bool left_out_stop_words_ = false;
  bool keep_stop_words_ = false;
};

}  // namespace khabar
