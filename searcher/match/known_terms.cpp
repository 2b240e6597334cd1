// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/known_terms.h"

#include <utility>

namespace khabar {
namespace {

class RememberedTerms : public TermSource {
 public:
  RememberedTerms(IndexTerms index, std::shared_ptr<KnownTerms> known)
      : index_(std::move(index)), known_(std::move(known)) {}

  Xapian::doccount articles() const override { return index_->articles(); }

  Xapian::doccount frequency(const std::string& term) const override {
    return known_->frequencies.get(
        term, [&] { return index_->frequency(term); }, [](auto) { return std::size_t{0}; });
  }

  void for_each_filed(const std::string& key,
                      const std::function<void(const std::string&)>& visit) const override {
    const auto find = [&] {
      std::string words;
      index_->for_each_filed(key, [&](const std::string& word) { words.append(word) += '\0'; });
      return std::make_shared<const std::string>(std::move(words));
    };
    const auto words = known_->filed.get(key, find, [](const auto& all) { return all->size(); });
    std::string word;
    for (std::size_t begin = 0; begin < words->size(); begin += word.size() + 1) {
      word.assign(words->c_str() + begin);
      visit(word);
    }
  }

  void for_each_term(const std::string& prefix, const VisitTerm& visit) const override {
    index_->for_each_term(prefix, visit);
  }

  void for_each_near(const std::string& prefix, const std::string& word, unsigned distance,
                     const VisitTerm& visit) const override {
    index_->for_each_near(prefix, word, distance, visit);
  }

  std::optional<std::vector<std::string>> most_frequent(const std::vector<std::string>& beginnings,
                                                        std::size_t limit) const override {
    return index_->most_frequent(beginnings, limit);
  }

  Xapian::doccount articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                     Xapian::doccount most) const override {
    std::string key = std::to_string(most);
    for (const auto& terms : lists) {
      key += '\1';
      for (const auto& term : terms) key.append(term) += '\0';
    }
    const auto find = [&] { return index_->articles_with_all(lists, most); };
    return known_->with_all.get(key, find, [](auto) { return std::size_t{0}; });
  }

  std::string entry(const std::string& key) const override { return index_->entry(key); }

  const Xapian::Database* database() const override { return index_->database(); }

 private:
  IndexTerms index_;
  std::shared_ptr<KnownTerms> known_;
};

}  // namespace

IndexTerms remembered_terms(IndexTerms index, std::shared_ptr<KnownTerms> known) {
  return IndexTerms(std::make_shared<RememberedTerms>(std::move(index), std::move(known)));
}

}  // namespace khabar
