// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/news_postings.h"

#include <cstring>
#include <string>
#include <utility>

#include "common/format/article_numbers.h"
#include "searcher/match/word_scores.h"
#include "searcher/match/word_sums.h"

namespace khabar {
namespace {

/// A name for what a group is made of.
std::string name_of(const std::vector<ScoredTerm>& group,
                    const std::vector<Xapian::docid>& others) {
  std::string name;
  const auto append = [&](const auto& value) {
    char bytes[sizeof(value)];
    std::memcpy(bytes, &value, sizeof(value));
    name.append(bytes, sizeof(value));
  };
  for (const auto& term : group) {
    append(term.term.size());
    name += term.term;
    append(term.closeness);
    append(term.is_beside);
  }
  for (const auto article : others) append(article);
  return name;
}

std::size_t bytes_of(const KnownGroups::Group& kept) {
  const KnownGroup& group = *kept;
  return group.articles.size() * sizeof(Xapian::docid) +
         group.news.size() * sizeof(KnownGroup::New);
}

/// Weighs the new articles as WordScores does among all.
class NewsWeigher : public WordWeigher {
 public:
  NewsWeigher(const Xapian::Database& index, const Bm25& bm25, const NewArticles& news,
              KnownGroups& known, NewsScratch& scratch)
      : index_(index),
        bm25_(bm25),
        news_(news),
        known_(known),
        scratch_(scratch),
        scores_(news.articles().size()) {}

  void add(const std::vector<ScoredTerm>& group, const ApartArticles& apart, double frequency,
           double boost, const std::function<void()>& on_block) override {
    groups_.push_back(known_.weighed.get(
        name_of(group, apart.articles), [&] { return read(group, apart.articles, on_block); },
        bytes_of));
    const WordSet word = set_of_word(groups_.size() - 1);
    const double highest = boost * bm25_.highest(frequency);
    for (const auto& [place, share] : groups_.back()->news) {
      scores_[place].add(word, weight_in(bm25_, highest, share, news_.articles()[place]));
    }
  }

  WordCoverage coverage(std::size_t /*typed_words*/) override {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (const auto article : groups_[i]->articles) {
        WordSet& set = scratch_.sets[article];
        set = static_cast<WordSet>(set | set_of_word(i));
        ++scratch_.have[article];
      }
    }
    CoverageCounter counter(groups_.size());
    for (const auto& group : groups_) {
      for (const auto article : group->articles) {
        if (scratch_.have[article] == 0) continue;
        counter.add(scratch_.have[article], scratch_.sets[article]);
        scratch_.sets[article] = 0;
        scratch_.have[article] = 0;
      }
    }
    return counter.result(scratch_.have.size() - 1);
  }

  XQuery articles(const WantedWords& wanted) override {
    std::vector<ScoredArticle> articles;
    for (std::size_t place = 0; place < scores_.size(); ++place) {
      const WordSum& sum = scores_[place];
      if (sum.is_wanted(wanted)) articles.push_back({news_.articles()[place], sum.weight});
    }
    return articles.empty() ? XQuery() : scored_articles(std::move(articles));
  }

 private:
  KnownGroups::Group read(const std::vector<ScoredTerm>& group,
                          const std::vector<Xapian::docid>& others,
                          const std::function<void()>& on_block) {
    GroupArticles& all = scratch_.group;
    KnownGroup known;
    try {
      all.read(index_, group, others, {}, nullptr, on_block);
    } catch (...) {
      all.clear();
      throw;
    }
    const auto& articles = news_.articles();
    for (std::size_t place = 0; place < articles.size(); ++place) {
      const GroupShare& share = all.share(articles[place]);
      if (share.nearest > 0) known.news.push_back({static_cast<std::uint32_t>(place), share});
    }
    all.drain(
        {}, [](Xapian::docid) {},
        [&](Xapian::docid article, const GroupShare&) { known.articles.push_back(article); });
    return std::make_shared<const KnownGroup>(std::move(known));
  }

  const Xapian::Database& index_;
  const Bm25& bm25_;
  const NewArticles& news_;
  KnownGroups& known_;
  NewsScratch& scratch_;
  std::vector<KnownGroups::Group> groups_;
  std::vector<WordSum> scores_;  // by place in news_
};

}  // namespace

NewsScratch::NewsScratch(const Xapian::Database& index) : group(count_article_numbers(index)) {
  sets.resize(count_article_numbers(index));
  have.resize(count_article_numbers(index));
}

NewsPostings::NewsPostings(const Xapian::Database& index, const Bm25& bm25, const NewArticles& news,
                           KnownGroups& known, NewsScratch& scratch, const Postings& all)
    : index_(index), bm25_(bm25), news_(news), known_(known), scratch_(scratch), all_(all) {}

std::unique_ptr<WordWeigher> NewsPostings::weigher() const {
  return std::make_unique<NewsWeigher>(index_, bm25_, news_, known_, scratch_);
}

XQuery NewsPostings::in_order(const XQuery& words, WordOrder order,
                              std::function<bool(const WordSequence&)> check) const {
  return all_.in_order(words, std::move(order), std::move(check));
}

ApartArticles NewsPostings::find_row(const XQuery& words, const XQuery& in_row,
                                     Xapian::doccount limit) const {
  return all_.find_row(words, in_row, limit);
}

ArticleTerms NewsPostings::terms_of(std::string_view /*id*/) const {
  return {};
}

}  // namespace khabar
