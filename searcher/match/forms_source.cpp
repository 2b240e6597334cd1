// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/forms_source.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <utility>

namespace khabar {
namespace {

/// Comes after all articles.
constexpr Xapian::docid kNoArticle = std::numeric_limits<Xapian::docid>::max();

/// Any of several forms, as Xapian's matcher asks for them.
class FormsSource : public Xapian::PostingSource {
 public:
  FormsSource(std::vector<Form> forms, const Bm25& bm25) : forms_(std::move(forms)), bm25_(bm25) {}

  FormsSource* clone() const override { return new FormsSource(forms_, bm25_); }

  void init(const Xapian::Database& index) override {
    postings_.clear();
    heads_.clear();
    weights_.assign(forms_.size(), 0);
    counts_.assign(forms_.size(), 0);
    current_ = least_ = most_ = 0;
    double highest = 0;
    double chance_of_none = 1;
    const double articles = std::max<double>(1, bm25_.articles());
    std::map<std::string, Term> terms;
    for (std::size_t form = 0; form < forms_.size(); ++form) {
      double without = 1;  // chance of an article that has no term of the form
      double most = 0;
      for (const auto& text : forms_[form].terms) {
        const auto [place, is_new] = terms.try_emplace(text);
        Term& term = place->second;
        if (is_new) {
          term.frequency = index.get_termfreq(text);
          term.most = term.frequency == 0 ? 0 : index.get_wdf_upper_bound(text);
        }
        without *= 1 - term.frequency / articles;
        most += term.most;
        term.forms.push_back(form);
      }
      chance_of_none *= without;
      weights_[form] = forms_[form].scale * bm25_.highest((1 - without) * bm25_.articles());
      highest += weights_[form] * Bm25::highest_share(most);
    }
    for (auto& [text, term] : terms) open(index, text, std::move(term));
    set_maxweight(highest);
    likely_ = static_cast<Xapian::doccount>((1 - chance_of_none) * bm25_.articles());
  }

  Xapian::doccount get_termfreq_min() const override { return least_; }
  Xapian::doccount get_termfreq_est() const override { return std::clamp(likely_, least_, most_); }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double /*min_weight*/) override {
    if (current_ != 0) {
      for (std::size_t i = 0; i < heads_.size(); ++i) {
        if (heads_[i] != current_) continue;
        ++postings_[i].place;
        read_head(i);
      }
    }
    find_current();
  }

  void skip_to(Xapian::docid article, double /*min_weight*/) override {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i] >= article) continue;
      postings_[i].place.skip_to(article);
      read_head(i);
    }
    find_current();
  }

  bool at_end() const override { return current_ == kNoArticle; }

  Xapian::docid get_docid() const override { return current_; }

  double get_weight() const override {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i] != current_) continue;
      const Xapian::termcount count = postings_[i].place.get_wdf();
      for (const auto form : postings_[i].forms) counts_[form] += count;
    }
    double weight = 0;
    for (std::size_t form = 0; form < counts_.size(); ++form) {
      if (counts_[form] == 0) continue;
      weight += weights_[form] * bm25_.share(counts_[form], current_);
      counts_[form] = 0;
    }
    return weight;
  }

  std::string get_description() const override { return "Forms"; }

 private:
  /// Where a term stands, and the numbers of the forms that it belongs to.
  struct Posting {
    Xapian::PostingIterator place;
    std::vector<std::size_t> forms;
  };

  /// What is looked up of a term, once for all forms that have it.
  struct Term {
    Xapian::doccount frequency = 0;
    Xapian::termcount most = 0;  ///< Times that it stands in one article.
    std::vector<std::size_t> forms;
  };

  void open(const Xapian::Database& index, const std::string& text, Term term) {
    if (term.frequency == 0) return;
    least_ = std::max(least_, term.frequency);
    most_ = std::min(most_ + term.frequency, bm25_.articles());
    postings_.push_back({index.postlist_begin(text), std::move(term.forms)});
    heads_.push_back(0);
    read_head(heads_.size() - 1);
  }

  void read_head(std::size_t i) {
    heads_[i] = postings_[i].place == Xapian::PostingIterator() ? kNoArticle : *postings_[i].place;
  }

  void find_current() {
    current_ = kNoArticle;
    for (const auto head : heads_) current_ = std::min(current_, head);
  }

  std::vector<Form> forms_;
  const Bm25& bm25_;
  std::vector<double> weights_;  // by form, of endless many
  std::vector<Posting> postings_;
  std::vector<Xapian::docid> heads_;               // of postings_, apart so that they are near
  mutable std::vector<Xapian::termcount> counts_;  // by form, all 0 between two calls
  Xapian::docid current_ = 0;
  Xapian::doccount least_ = 0;
  Xapian::doccount likely_ = 0;
  Xapian::doccount most_ = 0;
};

}  // namespace

XQuery any_form(std::vector<Form> forms, const Bm25& bm25) {
  auto* source = new FormsSource(std::move(forms), bm25);
  return XQuery(source->release());
}

}  // namespace khabar
