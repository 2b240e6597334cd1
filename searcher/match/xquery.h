// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/format/word_sequence.h"
#include "searcher/match/checked_articles.h"
#include "searcher/match/word_group_terms.h"

namespace khabar {

/// Words in a row, or near each other: what a Xapian query cannot say by itself.
struct WordOrder {
  /// For each place the exact forms that may stand there, of a phrase; or lemmas, of words that
  /// stand near each other in any order.
  std::vector<std::vector<std::string>> alternatives;
  bool are_lemmas = false;
  std::size_t window = 0;  ///< Of lemmas: how many words they may take up together.
  TextFieldSet fields;
};

/// An article, and what it weighs.
struct ScoredArticle {
  Xapian::docid article = 0;
  float weight = 0;
};

/// A query as the compiler makes it: Xapian's, for an index in a folder, and beside it the plan it
/// was made by, for what asks elsewhere. Has the constructors of Xapian::Query that are used.
class XQuery : public Xapian::Query {
 public:
  struct Plan;
  using PlanPtr = std::shared_ptr<const Plan>;
  using Articles = std::shared_ptr<const std::vector<ScoredArticle>>;

  /// What a query was made of. `op` is Xapian's, OP_INVALID for what has none: `order` filters its
  /// only part, `groups` are words that are weighed elsewhere, `articles` were weighed here.
  struct Plan {
    op kind = OP_INVALID;
    std::vector<PlanPtr> parts = {};
    std::string term = {};   ///< LEAF_TERM; the beginning, of OP_WILDCARD.
    double factor = 1;       ///< OP_SCALE_WEIGHT.
    std::uint32_t slot = 0;  ///< OP_VALUE_…
    std::string from = {};
    std::string to = {};
    std::uint32_t limit = 0;  ///< OP_WILDCARD.
    std::shared_ptr<const WordOrder> order = nullptr;
    std::function<bool(const WordSequence&)> check = nullptr;  ///< What `order` says.
    std::shared_ptr<CheckedArticles> checked = nullptr;  ///< What it said before; may be null.
    std::shared_ptr<const WeighedGroups> groups = nullptr;
    Articles articles = nullptr;  ///< By docid.
  };

  XQuery() = default;
  XQuery(const Xapian::Query& query) : Xapian::Query(query) {}  // NOLINT: it has no plan
  XQuery(const std::string& term)                               // NOLINT: as Xapian's
      : Xapian::Query(term), plan_(make({.kind = LEAF_TERM, .term = term})) {}
  XQuery(const char* term) : XQuery(std::string(term)) {}  // NOLINT

  XQuery(op kind, const XQuery& a, const XQuery& b)
      : Xapian::Query(kind, base(a), base(b)),
        plan_(make({.kind = kind, .parts = {a.plan_, b.plan_}})) {}
  XQuery(op kind, const XQuery& part, double factor)
      : Xapian::Query(kind, base(part), factor),
        plan_(make({.kind = kind, .parts = {part.plan_}, .factor = factor})) {}
  XQuery(op kind, std::uint32_t slot, const std::string& from, const std::string& to)
      : Xapian::Query(kind, slot, from, to),
        plan_(make({.kind = kind, .slot = slot, .from = from, .to = to})) {}
  XQuery(op kind, std::uint32_t slot, const std::string& from)
      : Xapian::Query(kind, slot, from), plan_(make({.kind = kind, .slot = slot, .from = from})) {}
  XQuery(op kind, const std::string& beginning, Xapian::termcount limit, int flags)
      : Xapian::Query(kind, beginning, limit, flags),
        plan_(make({.kind = kind, .term = beginning, .limit = limit})) {}

  /// Of queries, or of terms.
  template <typename Iterator,
            typename = typename std::iterator_traits<Iterator>::iterator_category>
  XQuery(op kind, Iterator begin, Iterator end) : Xapian::Query(kind, begin, end) {
    Plan plan{.kind = kind};
    for (auto part = begin; part != end; ++part) plan.parts.push_back(XQuery(*part).plan_);
    plan_ = make(std::move(plan));
  }

  XQuery(const Xapian::Query& query, Plan plan)
      : Xapian::Query(query), plan_(make(std::move(plan))) {}

  /// Null for an empty query, and for one that was not made here.
  const PlanPtr& plan() const { return plan_; }

 private:
  static const Xapian::Query& base(const XQuery& query) { return query; }
  static PlanPtr make(Plan plan) { return std::make_shared<const Plan>(std::move(plan)); }

  PlanPtr plan_;
};

}  // namespace khabar
