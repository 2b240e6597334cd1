// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>

#include "searcher/match/article_column.h"
#include "searcher/match/collector.h"
#include "searcher/match/date_histogram.h"
#include "searcher/query/date_unit.h"

namespace khabar {

/// Counts the days of every match. Exact when the match visits every matching article.
class DateCounter : public Collector {
 public:
  /// `days` (see ArticleColumns::days) must outlive the counter and be of the revision that is
  /// searched.
  DateCounter(DateUnit unit, const ArticleColumn<std::uint32_t>& days) : unit_(unit), days_(days) {}

  void visit(const Match& match) override;
  void visit_together(const std::vector<Match>& copies) override;
  void merge(const DateCounter& other);
  DateHistogram result() const;

 private:
  DateUnit unit_;
  const ArticleColumn<std::uint32_t>& days_;
  std::map<std::uint32_t, std::uint32_t> counts_;  // by the number of the span: 202309
  std::uint32_t undated_ = 0;
};

}  // namespace khabar
