// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/analysis/analyzer.h"
#include "searcher/match/xquery.h"
#include "searcher/words/index_terms.h"

namespace khabar {

/// What weights are made of, of a whole archive.
struct ArchiveNorms {
  double articles = 0;
  double average_length = 1;
};

/// Says what a query's plan says in OpenSearch's language, as JSON.
///
/// Weights are Khabar's own (see WordScores), by a script over how often a form stands in an
/// article: OpenSearch's BM25 has no word of several forms with one rarity. So no weight depends on
/// a shard, and two runs give the same.
class Dsl {
 public:
  /// Forms of one word that are counted in an article; further ones, the rare ones, count as
  /// standing there once. OpenSearch limits how many parts a query has.
  static constexpr std::size_t kCountedForms = 96;

  /// What it is given must outlive it.
  Dsl(const IndexTerms& terms, const ArchiveNorms& norms, Analyzer& analyzer,
      std::size_t counted_forms = kCountedForms)
      : terms_(terms), norms_(norms), analyzer_(analyzer), counted_forms_(counted_forms) {}

  /// The articles, without weight.
  std::string filter(const XQuery::PlanPtr& plan) const;

  /// The articles, weighed; all weights times `factor`.
  std::string weighed(const XQuery::PlanPtr& plan, double factor = 1) const;

  /// The articles that have a word in any of its forms.
  std::string filter(const WeighedGroup& group) const;

  /// The articles that have exactly these words of some.
  std::string filter_set(const std::vector<WeighedGroup>& groups, std::size_t set) const;

  /// Those that have so many of them.
  std::string filter_any(const std::vector<WeighedGroup>& groups, std::size_t least) const;

  /// Words side by side, or near each other.
  std::string in_order(const WordOrder& order) const;

  const ArchiveNorms& norms() const { return norms_; }

 private:
  std::string weigh_group(const WeighedGroup& group, double factor) const;
  std::string weigh_groups(const WeighedGroups& groups, double factor) const;
  std::string wanted(const WeighedGroups& groups) const;
  std::string weigh_synonym(const XQuery::Plan& plan, double factor) const;
  std::string script(double highest, double nearest, double least_count) const;
  std::string filter_value(const XQuery::Plan& plan) const;

  const IndexTerms& terms_;
  const ArchiveNorms& norms_;
  Analyzer& analyzer_;
  std::size_t counted_forms_;
};

}  // namespace khabar
