// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_span.h"

#include <chrono>

#include "common/date.h"

namespace khabar {
namespace {

std::uint32_t week_of(std::uint32_t number) {
  using namespace std::chrono;
  const sys_days day = year_month_day{year(static_cast<int>(number / 10000)),
                                      month(number / 100 % 100), std::chrono::day(number % 100)};
  const sys_days thursday = day + (Thursday - Monday) - (weekday(day) - Monday);
  const auto year_of_week = year_month_day(thursday).year();
  const auto days_before = (thursday - sys_days(year_of_week / January / 1)).count();
  return static_cast<std::uint32_t>(static_cast<int>(year_of_week)) * 100 +
         static_cast<std::uint32_t>(days_before / 7 + 1);
}

}  // namespace

std::uint32_t span_of(std::uint32_t day, DateUnit unit) {
  switch (unit) {
    case DateUnit::year:
      return day / 10000;
    case DateUnit::month:
      return day / 100;
    case DateUnit::week:
      return week_of(day);
    case DateUnit::day:
      break;
  }
  return day;
}

std::string span_name(std::uint32_t span, DateUnit unit) {
  const auto name = [](std::uint32_t day, std::size_t length) {
    return to_iso8601(Day{static_cast<int>(day / 10000), day / 100 % 100, day % 100})
        .substr(0, length);
  };
  switch (unit) {
    case DateUnit::year:
      return name(span * 10000, 4);
    case DateUnit::month:
      return name(span * 100, 7);
    case DateUnit::week:
      return name(span * 100, 5) + "W" + name(span * 100, 7).substr(5);
    case DateUnit::day:
      break;
  }
  return name(span, 10);
}

}  // namespace khabar
