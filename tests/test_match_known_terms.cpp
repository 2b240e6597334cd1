// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/known_terms.h"

namespace khabar {
namespace {

/// Answers by what it is asked, and counts how often.
class CountingTerms : public TermSource {
 public:
  Xapian::doccount articles() const override { return 9; }
  Xapian::doccount frequency(const std::string& term) const override {
    ++asked;
    return static_cast<Xapian::doccount>(term.size());
  }
  void for_each_filed(const std::string& key,
                      const std::function<void(const std::string&)>& visit) const override {
    ++asked;
    if (key.empty()) return;
    visit(key + "1");
    visit(key + "2");
  }
  void for_each_term(const std::string& prefix, const VisitTerm& visit) const override {
    visit(prefix, 1);
  }
  Xapian::doccount articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                     Xapian::doccount most) const override {
    ++asked;
    return std::min<Xapian::doccount>(most, static_cast<Xapian::doccount>(lists.size()));
  }
  std::string entry(const std::string& key) const override { return key; }

  mutable int asked = 0;
};

std::vector<std::string> filed(const IndexTerms& terms, const std::string& key) {
  std::vector<std::string> words;
  terms->for_each_filed(key, [&](const std::string& word) { words.push_back(word); });
  return words;
}

}  // namespace

TEST_SUITE("match/known_terms") {
  TEST_CASE("what was asked of a term is known to the next question") {
    const auto source = std::make_shared<CountingTerms>();
    const auto known = std::make_shared<KnownTerms>();
    for (int question = 0; question < 3; ++question) {
      const IndexTerms terms = remembered_terms(IndexTerms(source), known);
      CHECK(terms.get_doccount() == 9);
      CHECK(terms.get_termfreq("चुनाव") == 15);
      CHECK(terms.get_termfreq("") == 0);
      CHECK(filed(terms, "k") == std::vector<std::string>{"k1", "k2"});
      CHECK(filed(terms, "").empty());
      CHECK(terms->articles_with_all({{"a", "b"}, {"c"}}, 5) == 2);
      CHECK(terms->entry("e") == "e");
    }
    CHECK(source->asked == 5);
  }

  TEST_CASE("lists of terms are told apart by their bounds and by how many articles will do") {
    const auto source = std::make_shared<CountingTerms>();
    const IndexTerms terms = remembered_terms(IndexTerms(source), std::make_shared<KnownTerms>());
    CHECK(terms->articles_with_all({{"a", "b"}, {"c"}}, 5) == 2);
    CHECK(terms->articles_with_all({{"a"}, {"b"}, {"c"}}, 5) == 3);
    CHECK(terms->articles_with_all({{"a", "b", "c"}}, 5) == 1);
    CHECK(terms->articles_with_all({{"ab"}, {"c"}}, 5) == 2);
    CHECK(terms->articles_with_all({{"a"}, {"b"}, {"c"}}, 1) == 1);
    CHECK(source->asked == 5);
  }
}

}  // namespace khabar
