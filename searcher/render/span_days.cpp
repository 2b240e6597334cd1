// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/span_days.h"

#include <charconv>
#include <chrono>
#include <string>

#include "common/error.h"

namespace khabar {
namespace {

Day to_day(std::chrono::sys_days days) {
  const std::chrono::year_month_day day(days);
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
          static_cast<unsigned>(day.day())};
}

/// The digits of `span`, all of it; throws Error.
int number(std::string_view digits, std::string_view span) {
  int value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure == std::errc() && end == digits.data() + digits.size()) return value;
  throw Error("\"" + std::string(span) + "\" is no week; write 2024-W28");
}

/// Of "2024-W28". Source: ISO 8601; the first week has the year's fourth day.
DateRange days_of_week(std::string_view span) {
  using namespace std::chrono;
  const int of_year = number(span.substr(0, 4), span);
  const int week = number(span.substr(6), span);
  const auto fourth = sys_days(year(of_year) / January / 4);
  const auto first = fourth - (weekday(fourth) - Monday);
  const auto monday = first + days(7 * (week - 1));
  return {to_day(monday), to_day(monday + days(6))};
}

}  // namespace

DateRange days_of_span(std::string_view span) {
  if (span.size() == 8 && span[5] == 'W') return days_of_week(span);
  const std::string text(span);
  return decode_request({{"from", text}, {"to", text}}).dates;
}

}  // namespace khabar
