// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_order_source.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// The articles whose word sequence passes a check, as Xapian's matcher asks for them.
class WordOrderSource : public Xapian::PostingSource {
 public:
  using Check = std::function<bool(const WordSequence&)>;

  WordOrderSource(Check check, std::shared_ptr<CheckedArticles> checked)
      : check_(std::move(check)), checked_(std::move(checked)) {}

  WordOrderSource* clone() const override { return new WordOrderSource(check_, checked_); }

  void init(const Xapian::Database& index) override {
    index_ = index;
    started_ = false;
    come_to(0, true);
  }

  // It may be in every article, so that the matcher asks it last.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return index_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return index_.get_doccount(); }

  void next(double /*min_weight*/) override { find_from(article_ + 1); }

  void skip_to(Xapian::docid article, double /*min_weight*/) override {
    if (article > article_ || !passes_) find_from(std::max(article, article_ + 1));
  }

  bool check(Xapian::docid article, double /*min_weight*/) override {
    if (article <= article_) return passes_;
    if (const auto known = checked_ ? checked_->find(article) : std::nullopt) {
      return come_to(article, *known);
    }
    start();
    if (at_end_of_sequences()) return end();
    if (!sequence_.check(article)) return come_to(article, false);  // it has no words
    return at_end_of_sequences() ? end() : see();
  }

  bool at_end() const override { return article_ == kEnd; }

  Xapian::docid get_docid() const override { return article_; }

  std::string get_description() const override { return "WordOrder"; }

 private:
  static constexpr Xapian::docid kEnd = std::numeric_limits<Xapian::docid>::max();

  void start() {
    if (!started_) sequence_ = index_.valuestream_begin(schema::kWordsSlot);
    started_ = true;
  }

  bool at_end_of_sequences() const {
    return sequence_ == index_.valuestream_end(schema::kWordsSlot);
  }

  bool come_to(Xapian::docid article, bool passes) {
    article_ = article;
    passes_ = passes;
    return passes;
  }

  bool end() { return come_to(kEnd, true); }

  /// Comes to the article whose sequence stands there; whether it passes.
  bool see() {
    const Xapian::docid article = sequence_.get_docid();
    const auto known = checked_ ? checked_->find(article) : std::nullopt;
    if (known) return come_to(article, *known);
    const bool passes = check_(WordSequence(*sequence_));
    if (checked_) checked_->note(article, passes);
    return come_to(article, passes);
  }

  void find_from(Xapian::docid article) {
    start();
    if (!at_end_of_sequences()) sequence_.skip_to(article);
    while (!at_end_of_sequences()) {
      if (see()) return;
      ++sequence_;
    }
    end();
  }

  Check check_;
  std::shared_ptr<CheckedArticles> checked_;
  Xapian::Database index_;
  Xapian::ValueIterator sequence_;  // at `article_`, or before it: its articles may be known
  bool started_ = false;
  Xapian::docid article_ = 0;
  bool passes_ = true;
};

}  // namespace

Xapian::Query keep_in_order(const Xapian::Query& words,
                            std::function<bool(const WordSequence&)> check,
                            std::shared_ptr<CheckedArticles> checked) {
  auto* source = new WordOrderSource(std::move(check), std::move(checked));
  return {Xapian::Query::OP_FILTER, words, Xapian::Query(source->release())};
}

XQuery in_order(const XQuery& words, WordOrder order,
                std::function<bool(const WordSequence&)> check,
                std::shared_ptr<CheckedArticles> checked) {
  const Xapian::Query filtered = keep_in_order(words, check, checked);
  return {filtered,
          {.parts = {words.plan()},
           .order = std::make_shared<const WordOrder>(std::move(order)),
           .check = std::move(check),
           .checked = std::move(checked)}};
}

}  // namespace khabar
