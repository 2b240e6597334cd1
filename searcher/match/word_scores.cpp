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

double highest_of(const Bm25& bm25, double frequency, std::size_t near) {
  return bm25.highest(std::max(frequency, static_cast<double>(near)));
}

float weight_in(const Bm25& bm25, double highest, const GroupShare& share, Xapian::docid article) {
  const double nearest = share.nearest;
  return static_cast<float>(highest * nearest * bm25.share(share.count(), article));
}

WordScratch::WordScratch(const Xapian::Database& index)
    : group_(count_article_numbers(index)), sums_(count_article_numbers(index)) {}

WordScores::WordScores(const Xapian::Database& index, const Bm25& bm25, WordScratch& scratch)
    : index_(index), bm25_(bm25), scratch_(scratch) {}

WordScores::~WordScores() {
  for (const auto article : scratch_.met_) scratch_.sums_[article] = {};
  scratch_.met_.clear();
}

void WordScores::add_group(double frequency, double boost) {
  const WordSet word = set_of_word(words_);
  const GroupArticles& group = scratch_.group_;
  const double highest = boost * highest_of(bm25_, frequency, group.near());
  for (const auto article : group.articles()) {
    WordSum& sum = scratch_.sums_[article];
    if (sum.have == 0) scratch_.met_.push_back(article);
    sum.add(word, weight_in(bm25_, highest, group.share(article), article));
  }
  ++words_;
}

WordCoverage WordScores::coverage() const {
  CoverageCounter counter(words_);
  for (const auto article : scratch_.met_) {
    const WordSum& sum = scratch_.sums_[article];
    counter.add(sum.have, sum.set);
  }
  return counter.result(scratch_.sums_.size() - 1);
}

std::vector<ScoredArticle> WordScores::articles(const WantedWords& wanted) const {
  std::vector<ScoredArticle> articles;
  for (const auto article : scratch_.met_) {
    const WordSum& sum = scratch_.sums_[article];
    if (sum.is_wanted(wanted)) articles.push_back({article, sum.weight});
  }
  std::sort(articles.begin(), articles.end(),
            [](const auto& a, const auto& b) { return a.article < b.article; });
  return articles;
}

XQuery scored_articles(std::vector<ScoredArticle> articles) {
  auto list = std::make_shared<const std::vector<ScoredArticle>>(std::move(articles));
  const Xapian::Query query((new ScoredSource(list))->release());
  return {query, {.articles = std::move(list)}};
}

}  // namespace khabar
