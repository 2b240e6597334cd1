// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/time_zone.h"

namespace khabar {

/// A moment as a newsroom writes it: the calendar day is the one printed on the article, in the
/// zone it was written in, whatever day it was in UTC.
struct Date {
  std::int64_t epoch_seconds = 0;  ///< UTC. Midnight of the written day when has_time is false.
  int offset_minutes = 0;          ///< Zone it was written in, east of UTC; 0 when none was given.
  bool has_time = false;           ///< False when only a day was given.

  friend bool operator==(const Date&, const Date&) = default;
};

/// A civil day. Months and days count from 1.
struct Day {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;

  friend auto operator<=>(const Day&, const Day&) = default;
};

/// The day printed on the article (local to the zone it was written in).
Day local_day(const Date& date);

/// Reads ISO 8601 with or without a zone, RFC 2822, dates in words such as "13 सितंबर 2023",
/// "13 सित॰ 2023" or "13 Sep 2023, 04.30 PM IST", digits in either script, and what programs write:
/// Unix times (seconds, milli-, micro-, nanoseconds), "20230913101500", "/Date(1694580300000)/". A
/// month alone ("2023-09", "सितंबर 2023") is its first day. Absent when nothing of the kind is
/// there or the day does not exist ("31-02-2024").
std::optional<Date> parse_date(std::string_view text);

/// The same as a newsroom in `zone` files it: a time that names no zone was written there, and any
/// time is told in it, so that "2024-05-05T20:10:00Z" is of the 6th in India. A day stays as it is.
std::optional<Date> parse_date(std::string_view text, const TimeZone& zone);

/// "2023-09-13", or "2023-09-13T10:15:00+05:30" when the time is known. parse_date reads it back.
std::string to_iso8601(const Date& date);

/// Today by the machine's clock and zone.
Day today();

/// "2023-09-13".
std::string to_iso8601(const Day& day);

}  // namespace khabar
