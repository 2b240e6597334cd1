// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_histogram.h"

#include <array>
#include <chrono>

#include "common/date.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

constexpr std::array<std::string_view, 3> kUnitNames = {"year", "month", "day"};

/// How many digits of "20230913" name the unit.
std::size_t digit_count(DateUnit unit) {
  return 4 + 2 * static_cast<std::size_t>(unit);
}

/// "2023-09" for "202309".
std::string with_hyphens(std::string_view digits) {
  std::string value(digits.substr(0, 4));
  for (std::size_t i = 4; i < digits.size(); i += 2) value.append("-").append(digits.substr(i, 2));
  return value;
}

}  // namespace

std::optional<DateUnit> find_date_unit(std::string_view name) {
  for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] == name) return static_cast<DateUnit>(i);
  }
  return std::nullopt;
}

std::string next_span(std::string_view value) {
  using std::chrono::days, std::chrono::months, std::chrono::years;
  const auto number = [&](std::size_t begin, std::size_t count) {
    return value.size() < begin + count ? 1 : std::stoi(std::string(value.substr(begin, count)));
  };
  std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                  std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                  std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (value.size() == 4) {
    day += years(1);
  } else if (value.size() == 7) {
    day += months(1);
  } else {
    day = std::chrono::sys_days(day) + days(1);
  }
  const Day next{static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                 static_cast<unsigned>(day.day())};
  return to_iso8601(next).substr(0, value.size());
}

void DateSpy::operator()(const Xapian::Document& document, double) {
  const std::string digits = document.get_value(schema::kDaySlot);
  if (digits.empty()) {
    ++undated_;
    return;
  }
  const auto span = std::string_view(digits).substr(0, digit_count(unit_));
  const auto known = counts_.find(span);
  if (known != counts_.end()) {
    ++known->second;
  } else {
    counts_.emplace(span, 1);
  }
}

DateHistogram DateSpy::histogram() const {
  DateHistogram histogram;
  histogram.undated = undated_;
  for (const auto& [digits, count] : counts_)
    histogram.counts.push_back({with_hyphens(digits), count});
  return histogram;
}

}  // namespace khabar
