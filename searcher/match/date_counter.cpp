// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_counter.h"

#include <set>

#include "searcher/match/date_span.h"

namespace khabar {
void DateCounter::visit(const Match& match) {
  const std::uint32_t day = days_.at(match.article);
  if (day == 0) {
    ++undated_;
  } else {
    ++counts_[span_of(day, unit_)];
  }
}

void DateCounter::visit_together(const std::vector<Match>& copies) {
  std::set<std::uint32_t> spans;  // 0: none
  for (const auto& match : copies) {
    const std::uint32_t day = days_.at(match.article);
    spans.insert(day == 0 ? 0 : span_of(day, unit_));
  }
  for (const auto span : spans) {
    if (span == 0) {
      ++undated_;
    } else {
      ++counts_[span];
    }
  }
}

void DateCounter::merge(const DateCounter& other) {
  for (const auto& [span, count] : other.counts_) counts_[span] += count;
  undated_ += other.undated_;
}

DateHistogram DateCounter::result() const {
  DateHistogram histogram;
  histogram.undated = undated_;
  for (const auto& [span, count] : counts_) {
    histogram.counts.push_back({span_name(span, unit_), count});
  }
  return histogram;
}

}  // namespace khabar
