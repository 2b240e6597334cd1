// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_counter.h"

#include <string>

#include "common/date.h"

namespace khabar {
namespace {

/// Days, as numbers, that make one span: the year is a day's number / 10000.
std::uint32_t divisor(DateUnit unit) {
  return unit == DateUnit::year ? 10000 : unit == DateUnit::month ? 100 : 1;
}

/// "2023", "2023-09" or "2023-09-13" for 2023, 202309 or 20230913.
std::string span_name(std::uint32_t span, DateUnit unit) {
  const std::uint32_t day = span * divisor(unit);
  const Day first = {static_cast<int>(day / 10000), day / 100 % 100, day % 100};
  return to_iso8601(first).substr(0, 4 + 3 * static_cast<std::size_t>(unit));
}

}  // namespace

void DateCounter::visit(const Match& match) {
  const std::uint32_t day = days_.at(match.article);
  if (day == 0) {
    ++undated_;
  } else {
    ++counts_[day / divisor(unit_)];
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
