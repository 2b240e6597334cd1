// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/match/bm25.h"
#include "searcher/match/halves.h"
#include "searcher/match/known_rows.h"
#include "searcher/match/word_group_terms.h"
#include "searcher/match/xquery.h"

namespace khabar {

/// Articles that have a word in a way that no term stands for.
struct ApartArticles {
  std::vector<std::string> words;  ///< Side by side, in these fields.
  TextFieldSet fields;
  std::vector<Xapian::docid> articles;  ///< Of an index in a folder.
  std::size_t count = 0;
};

/// From how many articles with both words on it is asked whether they stand side by side by chance.
/// So many are a sample, too.
constexpr Xapian::doccount kRowSample = 256;

/// True where two words, in `count` of `all` articles that have both, stand side by side by chance:
/// they are no compound then. Of the news, pairs that are one had .035 ("मुख्य मंत्री", which most
/// write as one word) to .99, and "every one", "over time" .012 at most.
constexpr bool is_by_chance(std::size_t count, std::size_t all) {
  constexpr std::size_t kChance = 64;
  return all >= kRowSample && count * kChance < all;
}

/// Weighs words of a query, one after the other, and finds the articles that have enough of them.
class WordWeigher {
 public:
  virtual ~WordWeigher() = default;

  /// See WordScores::add.
  virtual void add(const std::vector<ScoredTerm>& group, const ApartArticles& apart,
                   double frequency, double boost, const std::function<void()>& on_block) = 0;

  /// See WordScores::keep_to_met.
  virtual void keep_to_met() {}

  /// Which articles have which words, as far as relax() will look at it for a question of so many
  /// typed words.
  virtual WordCoverage coverage(std::size_t typed_words) = 0;

  /// The articles that are wanted; empty when there are none.
  virtual XQuery articles(const WantedWords& wanted) = 0;
};

/// The terms of one article.
struct ArticleTerms {
  std::set<std::string> own;
  std::vector<std::string> distinctive;  ///< Words and entities, the most distinctive first.
};

/// What compiling a query asks of the articles themselves, wherever they lie.
class Postings {
 public:
  virtual ~Postings() = default;

  virtual std::unique_ptr<WordWeigher> weigher() const = 0;

  /// As khabar::in_order, of words that the query itself wants so: what is looked up is remembered.
  virtual XQuery in_order(const XQuery& words, WordOrder order,
                          std::function<bool(const WordSequence&)> check) const;

  /// The first `limit` articles in which words stand in a row; none where articles that have the
  /// words hardly ever have them so, see is_by_chance().
  /// words   The words, wherever they stand.
  /// in_row  Those of `words` that have them in a row, see in_order().
  virtual ApartArticles find_row(const XQuery& words, const XQuery& in_row,
                                 Xapian::doccount limit) const = 0;

  /// Throws UnknownArticle. Not asked of an index in a folder.
  virtual ArticleTerms terms_of(std::string_view id) const = 0;
};

/// Those of an index in a folder. `index` and `bm25` must outlive them. Of one thread; kept from
/// question to question, as is the memory of its weighers, which they must outlive.
/// halves  Null: one thread weighs. Must outlive them, too.
/// rows    What is remembered of words in a row; null: nothing. Must outlive them, too.
std::unique_ptr<const Postings> local_postings(const Xapian::Database& index, const Bm25& bm25,
                                               Halves* halves = nullptr, KnownRows* rows = nullptr);

}  // namespace khabar
