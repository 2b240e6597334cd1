// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_order_source.h"

#include <utility>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// The articles whose word sequence passes a check, as Xapian's matcher asks for them.
class WordOrderSource : public Xapian::PostingSource {
 public:
  using Check = std::function<bool(const WordSequence&)>;

  explicit WordOrderSource(Check check) : check_(std::move(check)) {}

  WordOrderSource* clone() const override { return new WordOrderSource(check_); }

  void init(const Xapian::Database& index) override {
    index_ = index;
    started_ = false;
  }

  // It may be in every article, so that the matcher asks it last.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return index_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return index_.get_doccount(); }

  void next(double /*min_weight*/) override {
    if (!start()) ++sequence_;
    find_next();
  }

  void skip_to(Xapian::docid article, double /*min_weight*/) override {
    start();
    if (!at_end()) sequence_.skip_to(article);
    find_next();
  }

  bool check(Xapian::docid article, double /*min_weight*/) override {
    start();
    if (at_end()) return true;
    if (!sequence_.check(article)) return false;
    return at_end() || passes();
  }

  bool at_end() const override { return sequence_ == index_.valuestream_end(schema::kWordsSlot); }

  Xapian::docid get_docid() const override { return sequence_.get_docid(); }

  std::string get_description() const override { return "WordOrder"; }

 private:
  /// True when this made the first step.
  bool start() {
    if (started_) return false;
    sequence_ = index_.valuestream_begin(schema::kWordsSlot);
    started_ = true;
    return true;
  }

  bool passes() const { return check_(WordSequence(*sequence_)); }

  void find_next() {
    while (!at_end() && !passes()) ++sequence_;
  }

  Check check_;
  Xapian::Database index_;
  Xapian::ValueIterator sequence_;
  bool started_ = false;
};

}  // namespace

Xapian::Query keep_in_order(const Xapian::Query& words,
                            std::function<bool(const WordSequence&)> check) {
  auto* source = new WordOrderSource(std::move(check));
  return {Xapian::Query::OP_FILTER, words, Xapian::Query(source->release())};
}

XQuery in_order(const XQuery& words, WordOrder order,
                std::function<bool(const WordSequence&)> check) {
  const Xapian::Query filtered = keep_in_order(words, check);
  return {filtered,
          {.parts = {words.plan()},
           .order = std::make_shared<const WordOrder>(std::move(order)),
           .check = std::move(check)}};
}

}  // namespace khabar
