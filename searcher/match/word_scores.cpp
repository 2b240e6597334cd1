// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_scores.h"

#include <algorithm>
#include <memory>

#include "common/format/article_numbers.h"

namespace khabar {
namespace {

/// A list of articles, as Xapian's matcher asks for it.
class ScoredSource : public Xapian::PostingSource {
 public:
  explicit ScoredSource(XQuery::Articles list) : list_(std::move(list)) {}

  ScoredSource* clone() const override { return new ScoredSource(list_); }

  void init(const Xapian::Database&) override {
    next_ = 0;
    float most = 0;
    for (const auto& scored : *list_) most = std::max(most, scored.weight);
    set_maxweight(static_cast<double>(most));
  }

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }

  void next(double /*min_weight*/) override { ++next_; }

  void skip_to(Xapian::docid article, double /*min_weight*/) override {
    const std::size_t from = next_ == 0 ? 0 : next_ - 1;
    const auto place = std::lower_bound(
        list_->begin() + static_cast<std::ptrdiff_t>(from), list_->end(), article,
        [](const ScoredArticle& scored, Xapian::docid wanted) { return scored.article < wanted; });
    next_ = static_cast<std::size_t>(place - list_->begin()) + 1;
  }

  bool at_end() const override { return next_ > list_->size(); }
  Xapian::docid get_docid() const override { return (*list_)[next_ - 1].article; }
  double get_weight() const override { return static_cast<double>((*list_)[next_ - 1].weight); }
  std::string get_description() const override { return "ScoredArticles"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(list_->size()); }

  XQuery::Articles list_;
  std::size_t next_ = 0;  // one more than the place of the current article; 0 before the first
};

}  // namespace

float weight_in(const Bm25& bm25, double highest, const GroupShare& share, Xapian::docid article) {
  const double nearest = share.nearest;
  return static_cast<float>(highest * nearest * bm25.share(share.count(), article));
}

WordScratch::WordScratch(const Xapian::Database& index)
    : group_(count_article_numbers(index)),
      sums_(count_article_numbers(index)),
      met_(count_article_numbers(index)) {}

WordScores::WordScores(const Xapian::Database& index, const Bm25& bm25, WordScratch& scratch,
                       Halves* halves)
    : index_(index), bm25_(bm25), scratch_(scratch), halves_(halves) {}

WordScores::~WordScores() {
  scratch_.group_.clear();
  for_each_met({}, [&](Xapian::docid, WordSum& sum) { sum = {}; });
  scratch_.met_.clear({});
}

void WordScores::in_halves(double articles, const Halves::Work& work) const {
  if (halves_ != nullptr && halves_->pay(articles)) {
    halves_->run(index_, work);
  } else {
    work(0, index_, {});
  }
}

template <typename Visit>
void WordScores::for_each_met(ArticleSpan span, const Visit& visit) const {
  WordSum* const sums = scratch_.sums_.data();
  scratch_.met_.for_each(
      span, [&](Xapian::docid article) { __builtin_prefetch(sums + article, 1); },
      [&](Xapian::docid article) { visit(article, sums[article]); });
}

void WordScores::add_group(double articles, double highest) {
  const WordSet word = set_of_word(words_);
  in_halves(articles, [&](std::size_t, const Xapian::Database&, ArticleSpan span) {
    const auto fetch = [&](Xapian::docid article) {
      bm25_.fetch_ahead(article);
      __builtin_prefetch(scratch_.sums_.data() + article, 1);
    };
    scratch_.group_.drain(span, fetch, [&](Xapian::docid article, const GroupShare& share) {
      scratch_.met_.add(article);
      scratch_.sums_[article].add(word, weight_in(bm25_, highest, share, article));
    });
  });
  if (!is_kept_to_met_) articles_ += articles;
  ++words_;
}

WordCoverage WordScores::coverage() const {
  std::array<CoverageCounter, 2> counters = {CoverageCounter(words_), CoverageCounter(words_)};
  in_halves(articles_, [&](std::size_t half, const Xapian::Database&, ArticleSpan span) {
    for_each_met(span,
                 [&](Xapian::docid, const WordSum& sum) { counters[half].add(sum.have, sum.set); });
  });
  counters[0].merge(counters[1]);
  return counters[0].result(scratch_.sums_.size() - 1);
}

std::vector<ScoredArticle> WordScores::articles(const WantedWords& wanted) const {
  std::array<std::vector<ScoredArticle>, 2> found;
  in_halves(articles_, [&](std::size_t half, const Xapian::Database&, ArticleSpan span) {
    for_each_met(span, [&](Xapian::docid article, const WordSum& sum) {
      if (sum.is_wanted(wanted)) found[half].push_back({article, sum.weight});
    });
  });
  found[0].insert(found[0].end(), found[1].begin(), found[1].end());
  return std::move(found[0]);
}

XQuery scored_articles(std::vector<ScoredArticle> articles) {
  auto list = std::make_shared<const std::vector<ScoredArticle>>(std::move(articles));
  return {query_of(list), {.articles = std::move(list)}};
}

Xapian::Query query_of(XQuery::Articles articles) {
  return Xapian::Query((new ScoredSource(std::move(articles)))->release());
}

}  // namespace khabar
