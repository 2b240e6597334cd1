// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/forms_source.h"

namespace khabar {
namespace {

const std::vector<std::string> kTerms = {"a", "b", "c", "d", "e"};

/// Articles of some of kTerms each, and numbers with gaps.
Xapian::WritableDatabase random_index() {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(3);
  const auto below = [&](Xapian::termcount bound) {
    return static_cast<Xapian::termcount>(random() % bound);
  };
  for (int i = 0; i < 400; ++i) {
    Xapian::Document document;
    document.add_term("every", 1 + below(50));
    for (const auto& term : kTerms) {
      if (below(5) == 0) document.add_term(term, 1 + below(4));
    }
    index.add_document(document);
  }
  for (Xapian::docid article = 7; article < 400; article += 31) index.delete_document(article);
  return index;
}

/// All matches and their weights.
std::map<Xapian::docid, double> find(const Xapian::Database& index, const XQuery& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(Bm25::kK1, 0, 1, Bm25::kB, Bm25::kMinNormLength));
  std::map<Xapian::docid, double> weights;
  const auto matches = enquire.get_mset(0, index.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    weights[*match] = match.get_weight();
  }
  return weights;
}

/// The same forms in Xapian's own operators.
XQuery in_operators(const std::vector<Form>& forms) {
  std::vector<XQuery> parts;
  for (const auto& [terms, scale] : forms) {
    parts.emplace_back(XQuery::OP_SCALE_WEIGHT,
                       XQuery(XQuery::OP_SYNONYM, terms.begin(), terms.end()), scale);
  }
  return {XQuery::OP_OR, parts.begin(), parts.end()};
}

void check_alike(const std::map<Xapian::docid, double>& found,
                 const std::map<Xapian::docid, double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (const auto& [article, weight] : expected) {
    CAPTURE(article);
    REQUIRE(found.contains(article));
    CHECK(found.at(article) == doctest::Approx(weight).epsilon(0.01));  // rounded frequencies
  }
}

}  // namespace

TEST_SUITE("match/forms_source") {
  const std::vector<Form> kForms = {{{"a", "b"}, 1}, {{"a"}, 0.1}, {{"c", "d", "none"}, 0.5}};

  TEST_CASE("any_form: matches and weights are those of Xapian's operators") {
    const auto index = random_index();
    const Bm25 bm25(index);
    check_alike(find(index, any_form(kForms, bm25)), find(index, in_operators(kForms)));
  }

  TEST_CASE("any_form: under a filter, in a conjunction, and beside another query") {
    const auto index = random_index();
    const Bm25 bm25(index);
    const XQuery forms = any_form(kForms, bm25);
    const XQuery same = in_operators(kForms);
    for (const auto op : {XQuery::OP_FILTER, XQuery::OP_AND, XQuery::OP_OR, XQuery::OP_AND_MAYBE,
                          XQuery::OP_AND_NOT}) {
      CAPTURE(op);
      check_alike(find(index, XQuery(op, forms, XQuery("e"))),
                  find(index, XQuery(op, same, XQuery("e"))));
      check_alike(find(index, XQuery(op, XQuery("e"), forms)),
                  find(index, XQuery(op, XQuery("e"), same)));
    }
  }

  TEST_CASE("any_form: the best few are the first of all, so that its bound holds") {
    const auto index = random_index();
    const Bm25 bm25(index);
    Xapian::Enquire enquire(index);
    enquire.set_query(any_form(kForms, bm25));
    enquire.set_weighting_scheme(
        Xapian::BM25Weight(Bm25::kK1, 0, 1, Bm25::kB, Bm25::kMinNormLength));
    const auto all = enquire.get_mset(0, index.get_doccount());
    const auto few = enquire.get_mset(0, 5);
    for (Xapian::doccount i = 0; i < 5; ++i) CHECK(*few[i] == *all[i]);
    CHECK(all.get_max_attained() <= all.get_max_possible());
  }

  TEST_CASE("any_form: terms that no article has match nothing") {
    const auto index = random_index();
    const Bm25 bm25(index);
    CHECK(find(index, any_form({{{"none"}}, {{"neither"}, 0.5}}, bm25)).empty());
    CHECK(find(index, any_form({}, bm25)).empty());
  }
}

}  // namespace khabar
