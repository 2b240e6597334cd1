// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/format/schema.h"
#include "searcher/match/query_copy.h"
#include "searcher/match/word_order_source.h"
#include "searcher/match/word_scores.h"

namespace khabar {
namespace {

/// What no weigher uses now.
using WordScratches = std::vector<std::unique_ptr<WordScratch>>;

class LocalWeigher : public WordWeigher {
 public:
  LocalWeigher(const Xapian::Database& index, const Bm25& bm25, WordScratches& scratches,
               Halves* halves)
      : scratch_(take(index, scratches)), scores_(index, bm25, *scratch_, halves) {}

  void add(const std::vector<ScoredTerm>& group, const ApartArticles& apart, double frequency,
           double boost, const std::function<void()>& on_block) override {
    scores_.add(group, apart.articles, frequency, boost, on_block);
  }

  void keep_to_met() override { scores_.keep_to_met(); }

  WordCoverage coverage(std::size_t /*typed_words*/) override { return scores_.coverage(); }

  XQuery articles(const WantedWords& wanted) override {
    auto found = scores_.articles(wanted);
    return found.empty() ? XQuery() : scored_articles(std::move(found));
  }

 private:
  struct GiveBack {
    WordScratches* scratches;
    void operator()(WordScratch* scratch) const { scratches->emplace_back(scratch); }
  };
  using Scratch = std::unique_ptr<WordScratch, GiveBack>;

  static Scratch take(const Xapian::Database& index, WordScratches& scratches) {
    if (scratches.empty()) scratches.push_back(std::make_unique<WordScratch>(index));
    Scratch scratch(scratches.back().release(), {&scratches});
    scratches.pop_back();
    return scratch;
  }

  Scratch scratch_;  // outlives the scores
  WordScores scores_;
};

/// The first `limit` matches, by docid.
std::vector<Xapian::docid> first_matches(const Xapian::Database& index, const Xapian::Query& query,
                                         Xapian::doccount limit) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto matches = enquire.get_mset(0, limit);
  return {matches.begin(), matches.end()};
}

/// A name for words in a row.
std::string name_of(const WordOrder& order) {
  std::string name = std::to_string(order.window) + ' ' + order.fields.to_string() +
                     (order.are_lemmas ? " lemmas" : " words");
  for (const auto& place : order.alternatives) {
    name += '\n';
    for (const auto& word : place) name.append(word).append(" ");
  }
  return name;
}

class LocalPostings : public Postings {
 public:
  LocalPostings(const Xapian::Database& index, const Bm25& bm25, Halves* halves, KnownRows* rows)
      : index_(index), bm25_(bm25), halves_(halves), rows_(rows) {}

  std::unique_ptr<WordWeigher> weigher() const override {
    return std::make_unique<LocalWeigher>(index_, bm25_, scratches_, halves_);
  }

  ApartArticles find_row(const XQuery& words, const XQuery& in_row,
                         Xapian::doccount limit) const override {
    ApartArticles found;
    const auto find = [&] { return look_for(words, in_row, limit); };
    const auto bytes = [](const auto& articles) { return articles.size() * sizeof(Xapian::docid); };
    std::string name = name_of(*in_row.plan()->order);
    name.append(1, ' ').append(std::to_string(limit));
    found.articles = rows_ == nullptr ? find() : rows_->compounds.get(name, find, bytes);
    found.count = found.articles.size();
    return found;
  }

  XQuery in_order(const XQuery& words, WordOrder order,
                  std::function<bool(const WordSequence&)> check) const override {
    std::shared_ptr<CheckedArticles> checked;
    if (rows_ != nullptr && estimate_matches(words, index_) >= rows_->least) {
      checked = rows_->phrases.of(name_of(order), index_.get_lastdocid());
    }
    return khabar::in_order(words, std::move(order), std::move(check), std::move(checked));
  }

  ArticleTerms terms_of(std::string_view /*id*/) const override { return {}; }

 private:
  /// A look at a sample first: where thousands have both words, the word order of all of them is
  /// most of what a question reads.
  std::vector<Xapian::docid> look_for(const XQuery& words, const XQuery& in_row,
                                      Xapian::doccount limit) const {
    const auto sample = first_matches(index_, words, kRowSample);
    if (is_by_chance(count_passing(sample, in_row.plan()->check), sample.size())) return {};
    return matches_of(in_row, limit);
  }

  std::size_t count_passing(const std::vector<Xapian::docid>& articles,
                            const std::function<bool(const WordSequence&)>& check) const {
    std::size_t count = 0;
    auto sequence = index_.valuestream_begin(schema::kWordsSlot);
    for (const auto article : articles) {
      sequence.skip_to(article);
      count += check(WordSequence(*sequence)) ? 1 : 0;
    }
    return count;
  }

  std::vector<Xapian::docid> matches_of(const XQuery& query, Xapian::doccount limit) const {
    std::array<std::vector<Xapian::docid>, 2> found;
    const auto match = [&](std::size_t half, const auto& index, const auto& part) {
      found[half] = first_matches(index, part, limit);
    };
    if (!match_in_halves(halves_, query, index_, match)) return first_matches(index_, query, limit);
    found[0].insert(found[0].end(), found[1].begin(), found[1].end());
    found[0].resize(std::min<std::size_t>(found[0].size(), limit));
    return std::move(found[0]);
  }

  Xapian::Database index_;
  const Bm25& bm25_;
  Halves* halves_;
  KnownRows* rows_;
  mutable WordScratches scratches_;
};

}  // namespace

XQuery Postings::in_order(const XQuery& words, WordOrder order,
                          std::function<bool(const WordSequence&)> check) const {
  return khabar::in_order(words, std::move(order), std::move(check));
}

std::unique_ptr<const Postings> local_postings(const Xapian::Database& index, const Bm25& bm25,
                                               Halves* halves, KnownRows* rows) {
  return std::make_unique<LocalPostings>(index, bm25, halves, rows);
}

}  // namespace khabar
