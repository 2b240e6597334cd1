// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/query_copy.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "searcher/match/word_order_source.h"
#include "searcher/match/word_scores.h"

namespace khabar {
namespace {

using Plan = XQuery::Plan;

/// The articles of a span, as Xapian's matcher asks for them.
class SpanSource : public Xapian::PostingSource {
 public:
  explicit SpanSource(ArticleSpan span) : span_(span) {}

  SpanSource* clone() const override { return new SpanSource(span_); }

  void init(const Xapian::Database& index) override {
    end_ = std::min(span_.to, index.get_lastdocid() + 1);
    article_ = 0;
  }

  // Some may have been removed. As many at most as it tells of, the matcher asks it late.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override { return end_ - std::min(span_.from, end_); }

  void next(double min_weight) override { skip_to(article_ + 1, min_weight); }
  void skip_to(Xapian::docid article, double /*min_weight*/) override {
    article_ = std::max({article_, article, span_.from});
  }
  bool at_end() const override { return article_ >= end_; }
  Xapian::docid get_docid() const override { return article_; }
  std::string get_description() const override { return "Span"; }

 private:
  ArticleSpan span_;
  Xapian::docid end_ = 0;
  Xapian::docid article_ = 0;
};

/// The same query anew; absent where a part has no plan.
/// within  Unless null, terms and the order of words are looked at in these articles alone.
std::optional<Xapian::Query> copy(const Plan* plan, const XQuery::Articles& within = nullptr) {
  if (plan == nullptr) return std::nullopt;
  if (plan->articles) return query_of(plan->articles);
  std::vector<Xapian::Query> parts;
  for (const auto& part : plan->parts) {
    auto copied = copy(part.get(), plan->order ? nullptr : within);
    if (!copied) return std::nullopt;
    parts.push_back(*std::move(copied));
  }
  if (plan->order) {
    const Xapian::Query& words = parts.front();
    if (!within) return keep_in_order(words, plan->check, plan->checked);
    return keep_in_order({Xapian::Query::OP_FILTER, words, query_of(within)}, plan->check,
                         plan->checked);
  }
  switch (plan->kind) {
    case XQuery::LEAF_TERM:
      if (!within) return Xapian::Query(plan->term);
      return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(plan->term), query_of(within));
    case XQuery::OP_SCALE_WEIGHT:
      return Xapian::Query(plan->kind, parts.front(), plan->factor);
    case XQuery::OP_VALUE_GE:
      return Xapian::Query(plan->kind, plan->slot, plan->from);
    case XQuery::OP_VALUE_RANGE:
      return Xapian::Query(plan->kind, plan->slot, plan->from, plan->to);
    case XQuery::OP_AND:
    case XQuery::OP_OR:
    case XQuery::OP_SYNONYM:
    case XQuery::OP_FILTER:
    case XQuery::OP_AND_NOT:
    case XQuery::OP_AND_MAYBE:
      return Xapian::Query(plan->kind, parts.begin(), parts.end());
    default:
      return std::nullopt;
  }
}

/// About how many articles matching goes through.
double estimate(const Plan* plan, const Xapian::Database& index) {
  const double all = index.get_doccount();
  if (plan == nullptr) return all;
  if (plan->articles) return static_cast<double>(plan->articles->size());
  std::vector<double> parts;
  for (const auto& part : plan->parts) parts.push_back(estimate(part.get(), index));
  if (plan->order) return parts.front();
  switch (plan->kind) {
    case XQuery::LEAF_TERM:
      return plan->term.empty() ? all : index.get_termfreq(plan->term);
    case XQuery::OP_AND:
    case XQuery::OP_FILTER:
      return parts.empty() ? 0 : *std::min_element(parts.begin(), parts.end());
    case XQuery::OP_OR:
    case XQuery::OP_SYNONYM: {
      double sum = 0;
      for (const auto part : parts) sum += part;
      return std::min(sum, all);
    }
    case XQuery::OP_SCALE_WEIGHT:
    case XQuery::OP_AND_NOT:
    case XQuery::OP_AND_MAYBE:
      return parts.front();
    default:
      return all;
  }
}

/// What `query` matches in the span.
Xapian::Query within_span(const Xapian::Query& query, ArticleSpan span) {
  return {Xapian::Query::OP_FILTER, query, Xapian::Query((new SpanSource(span))->release())};
}

}  // namespace

Xapian::Query order_within(const XQuery& query, const XQuery::Articles& articles) {
  return copy(query.plan().get(), articles)
      .value_or(Xapian::Query(Xapian::Query::OP_FILTER, query, query_of(articles)));
}

double estimate_matches(const XQuery& query, const Xapian::Database& index) {
  return estimate(query.plan().get(), index);
}

bool match_in_halves(Halves* halves, const XQuery& query, const Xapian::Database& index,
                     const MatchHalf& match) {
  const Plan* plan = query.plan().get();
  if (halves == nullptr || !halves->may_pay(index.get_doccount())) return false;
  if (!halves->pay(estimate(plan, index))) return false;
  const auto copied = copy(plan);
  if (!copied) return false;
  const std::array<Xapian::Query, 2> queries = {query, *copied};
  halves->run(index, [&](std::size_t half, const Xapian::Database& own, ArticleSpan span) {
    match(half, own, within_span(queries[half], span));
  });
  return true;
}

}  // namespace khabar
