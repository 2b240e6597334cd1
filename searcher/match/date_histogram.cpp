// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_histogram.h"

#include <chrono>

#include "common/date.h"

namespace khabar {

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

}  // namespace khabar
