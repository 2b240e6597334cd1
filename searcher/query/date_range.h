// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace khabar {

/// Days from `from` to `to`, both included. An absent end is open; in a query at least one is
/// there.
struct DateRange {
  std::optional<Day> from;
  std::optional<Day> to;

  bool is_open() const { return !from && !to; }

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Reads what stands after `date:` in a query; absent when it is no date.
///
///   2023  2023-09  2023-09-13  13/09/2023  "13 सितंबर 2023"  सितंबर-2023  september
///   today  yesterday  this-week  last-month  last-30-days  (and आज, पिछले-30-दिन, …)
///   2023-01..2023-06-30  2023-01..  ..2022
///
/// Words may be joined by '-', '_' or a space, digits are of any script. A month alone is its
/// latest one; weeks start on Monday; "last-30-days" ends today and has 30 days, "last-month" is
/// the calendar month before this one. The ends are not put in order.
std::optional<DateRange> read_date_range(std::string_view text, const Day& today);

}  // namespace khabar
