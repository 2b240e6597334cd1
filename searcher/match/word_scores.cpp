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
  using List = std::shared_ptr<const std::vector<ScoredArticle>>;

  explicit ScoredSource(List list) : list_(std::move(list)) {}

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

  List list_;
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

WordScores::WordScores(const Xapian::Database& index, const Bm25& bm25)
    : index_(index), bm25_(bm25), group_(count_article_numbers(index)) {
  const std::size_t size = count_article_numbers(index);
  weights_.resize(size);
  have_.resize(size);
  sets_.resize(size);
}

void WordScores::add_group(double frequency, double boost) {
  const auto bit = static_cast<WordSet>(words_ < kMaxSetWords ? 1U << words_ : 0U);
  const double highest = boost * highest_of(bm25_, frequency, group_.near());
  for (const auto article : group_.articles()) {
    weights_[article] += weight_in(bm25_, highest, group_.share(article), article);
    sets_[article] = static_cast<WordSet>(sets_[article] | bit);
    ++have_[article];
  }
  ++words_;
}

WordCoverage WordScores::coverage() const {
  WordCoverage coverage;
  if (words_ <= kMaxSetWords) coverage.with_set.resize(std::size_t{1} << words_);
  coverage.with_any.resize(words_ + 1);
  for (std::size_t article = 1; article < have_.size(); ++article) {
    if (!coverage.with_set.empty()) ++coverage.with_set[sets_[article]];
    ++coverage.with_any[have_[article]];
  }
  for (std::size_t i = words_; i > 0; --i) coverage.with_any[i - 1] += coverage.with_any[i];
  return coverage;
}

std::vector<ScoredArticle> WordScores::articles(const WantedWords& wanted) const {
  std::vector<ScoredArticle> articles;
  for (std::size_t article = 1; article < have_.size(); ++article) {
    if (have_[article] == 0 || have_[article] < wanted.any) continue;
    if (!wanted.sets.empty() && !wanted.sets[sets_[article]]) continue;
    articles.push_back({static_cast<Xapian::docid>(article), weights_[article]});
  }
  return articles;
}

Xapian::Query scored_articles(std::vector<ScoredArticle> articles) {
  auto* source =
      new ScoredSource(std::make_shared<const std::vector<ScoredArticle>>(std::move(articles)));
  return Xapian::Query(source->release());
}

}  // namespace khabar
