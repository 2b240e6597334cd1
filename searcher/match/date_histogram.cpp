// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_histogram.h"

#include <chrono>

#include "common/date.h"
#include "searcher/match/date_span.h"

namespace khabar {
namespace {

/// "2024-W01" after "2023-W52".
std::string next_week(std::string_view value) {
  using namespace std::chrono;
  const year_month_day fourth{year(std::stoi(std::string(value.substr(0, 4)))), January, day(4)};
  const sys_days first = sys_days(fourth) - (weekday(sys_days(fourth)) - Monday);
  const year_month_day next(first + days(7 * std::stoi(std::string(value.substr(6)))));
  const std::uint32_t number = static_cast<std::uint32_t>(static_cast<int>(next.year())) * 10000 +
                               static_cast<unsigned>(next.month()) * 100 +
                               static_cast<unsigned>(next.day());
  return span_name(span_of(number, DateUnit::week), DateUnit::week);
}

}  // namespace

std::string next_span(std::string_view value) {
  using std::chrono::days, std::chrono::months, std::chrono::years;
  if (value.find('W') != std::string_view::npos) return next_week(value);
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

}  // namespace khabar
