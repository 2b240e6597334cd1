// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_range.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "common/unicode.h"

namespace khabar {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day to_civil(const Day& day) {
  return std::chrono::year(day.year) / static_cast<int>(day.month) / static_cast<int>(day.day);
}

Day to_day(year_month_day civil) {
  return {static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
          static_cast<unsigned>(civil.day())};
}

Day add_days(const Day& day, int count) {
  return to_day(sys_days(to_civil(day)) + days(count));
}

/// The same day `count` months away, or the last one of a month that is shorter.
Day add_months(const Day& day, int count) {
  const year_month_day moved = to_civil(day) + months(count);
  return to_day(moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last);
}

DateRange whole_month(int year, unsigned month) {
  const Day first{year, month, 1};
  return {first, add_days(add_months(first, 1), -1)};
}

DateRange whole_year(int year) {
  return {Day{year, 1, 1}, Day{year, 12, 31}};
}

enum class Unit { day, week, month, year };

std::optional<Unit> unit_named(std::string_view word) {
  struct Name {
    std::string_view word;
    Unit unit;
  };
  constexpr auto kNames = std::to_array<Name>({
      {"day", Unit::day},     {"days", Unit::day},    {"दिन", Unit::day},
      {"दिनों", Unit::day},    {"week", Unit::week},   {"weeks", Unit::week},
      {"सप्ताह", Unit::week},  {"हफ्ता", Unit::week},   {"हफ्ते", Unit::week},
      {"हफ़्ते", Unit::week},    {"month", Unit::month}, {"months", Unit::month},
      {"महीना", Unit::month}, {"महीने", Unit::month},  {"माह", Unit::month},
      {"year", Unit::year},   {"years", Unit::year},  {"साल", Unit::year},
      {"वर्ष", Unit::year},
  });
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const Name& name) { return name.word == word; });
  if (found == kNames.end()) return std::nullopt;
  return found->unit;
}

bool is_this(std::string_view word) {
  return word == "this" || word == "इस";
}

bool is_last(std::string_view word) {
  return word == "last" || word == "past" || word == "previous" || word == "पिछले" ||
         word == "पिछला" || word == "बीते";
}

/// The calendar day, week, month or year that `day` is in.
DateRange calendar(Unit unit, const Day& day) {
  switch (unit) {
    case Unit::day:
      return {day, day};
    case Unit::week: {
      const std::chrono::weekday weekday{sys_days(to_civil(day))};
      const Day monday = add_days(day, 1 - static_cast<int>(weekday.iso_encoding()));
      return {monday, add_days(monday, 6)};
    }
    case Unit::month:
      return whole_month(day.year, day.month);
    case Unit::year:
      return whole_year(day.year);
  }
  return {};
}

/// `day`, `count` units earlier.
Day earlier(const Day& day, Unit unit, int count) {
  switch (unit) {
    case Unit::day:
      return add_days(day, -count);
    case Unit::week:
      return add_days(day, -7 * count);
    case Unit::month:
      return add_months(day, -count);
    case Unit::year:
      return add_months(day, -12 * count);
  }
  return day;
}

/// Value of a word of digits in any script, at most four of them.
std::optional<int> to_number(std::string_view word) {
  int number = 0;
  int digits = 0;
  for (std::size_t i = 0; i < word.size();) {
    const int digit = u_charDigitValue(static_cast<UChar32>(next_code_point(word, i)));
    if (digit < 0 || ++digits > 4) return std::nullopt;
    number = number * 10 + digit;
  }
  if (digits == 0) return std::nullopt;
  return number;
}

using Words = std::vector<std::string_view>;

Words split_words(std::string_view text) {
  constexpr std::string_view kSeparators = " \t-_/";
  Words words;
  for (std::size_t begin = text.find_first_not_of(kSeparators); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSeparators, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kSeparators, end);
  }
  return words;
}

/// "today", "this month", "last year", "last 30 days".
std::optional<DateRange> read_relative(const Words& words, const Day& today) {
  if (words.size() == 1) {
    if (words[0] == "today" || words[0] == "आज") return calendar(Unit::day, today);
    if (words[0] == "yesterday" || words[0] == "कल")
      return calendar(Unit::day, add_days(today, -1));
    return std::nullopt;
  }
  const auto unit = words.empty() ? std::nullopt : unit_named(words.back());
  if (!unit) return std::nullopt;
  if (words.size() == 2 && is_this(words[0])) return calendar(*unit, today);
  if (words.size() == 2 && is_last(words[0])) return calendar(*unit, earlier(today, *unit, 1));
  if (words.size() != 3 || !is_last(words[0])) return std::nullopt;
  const auto count = to_number(words[1]);
  if (!count || *count == 0) return std::nullopt;
  const Day from = add_days(earlier(today, *unit, *count), 1);
  return DateRange{std::max(from, Day{1, 1, 1}), today};
}

/// "2023", "2023-09".
std::optional<DateRange> read_numbers(const Words& words) {
  if (words.empty() || words.size() > 2) return std::nullopt;
  const auto year = to_number(words[0]);
  if (!year || *year < 1000) return std::nullopt;
  if (words.size() == 1) return whole_year(*year);
  const auto month = to_number(words[1]);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return whole_month(*year, static_cast<unsigned>(*month));
}

/// "सितंबर 2023", "2023 Sep"; "september" is the latest one that has begun.
std::optional<DateRange> read_month(const Words& words, const Day& today) {
  const bool has_year = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return to_number(word).value_or(0) >= 1000;
  });
  if (words.size() != (has_year ? 2 : 1) || (!has_year && to_number(words[0]))) return std::nullopt;
  std::string first_day = "1";
  for (const std::string_view word : words) first_day.append(" ").append(word);
  if (!has_year) first_day.append(" ").append(std::to_string(today.year));
  const auto date = parse_date(first_day);
  if (!date) return std::nullopt;
  Day day = local_day(*date);
  if (!has_year && day > today) day = add_months(day, -12);
  return whole_month(day.year, day.month);
}

std::optional<DateRange> read_period(std::string_view text, const Day& today) {
  const std::string lower = to_lower(text);
  const Words words = split_words(lower);
  if (const auto range = read_relative(words, today)) return range;
  if (const auto range = read_numbers(words)) return range;
  if (const auto range = read_month(words, today)) return range;
  const auto date = parse_date(lower);
  if (!date) return std::nullopt;
  return calendar(Unit::day, local_day(*date));
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

namespace {

/// Which days "after 2023", "<2023-05" and "2023 से पहले" keep of a period's.
enum class Side { after, from, before, until };

struct SideName {
  std::string_view text;
  bool is_after;  ///< It stands behind the date.
  Side side;
};
constexpr auto kSides = std::to_array<SideName>({
    {">=", false, Side::from},
    {"<=", false, Side::until},
    {">", false, Side::after},
    {"<", false, Side::before},
    {"after ", false, Side::after},
    {"since ", false, Side::from},
    {"before ", false, Side::before},
    {"until ", false, Side::until},
    {" के बाद", true, Side::after},
    {" से पहले", true, Side::before},
    {" तक", true, Side::until},
});

/// The days on one side of a date; absent when `text` names no side, or no date beside it.
std::optional<DateRange> read_side(std::string_view text, const Day& today) {
  for (const auto& [name, is_after, side] : kSides) {
    const bool has_name = is_after ? text.ends_with(name) : text.starts_with(name);
    if (!has_name) continue;
    const auto date =
        is_after ? text.substr(0, text.size() - name.size()) : text.substr(name.size());
    const auto period = read_period(date, today);
    if (!period || !period->from || !period->to) return std::nullopt;
    switch (side) {
      case Side::after:
        return DateRange{add_days(*period->to, 1), std::nullopt};
      case Side::from:
        return DateRange{period->from, std::nullopt};
      case Side::before:
        return DateRange{std::nullopt, add_days(*period->from, -1)};
      case Side::until:
        return DateRange{std::nullopt, period->to};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateRange> read_date_range(std::string_view text, const Day& today) {
  constexpr std::string_view kDots = "..";
  const std::size_t dots = text.find(kDots);
  if (text.find_first_of("[]") != std::string_view::npos) return std::nullopt;
  if (dots == std::string_view::npos) {
    const auto side = read_side(text, today);
    if (side || text.find_first_of("<>") != std::string_view::npos) return side;
    return read_period(text, today);
  }
  const std::string_view left = text.substr(0, dots);
  const std::string_view right = text.substr(dots + kDots.size());
  if (is_blank(left) && is_blank(right)) return std::nullopt;
  DateRange range;
  if (!is_blank(left)) {
    const auto period = read_period(left, today);
    if (!period) return std::nullopt;
    range.from = period->from;
  }
  if (!is_blank(right)) {
    const auto period = read_period(right, today);
    if (!period) return std::nullopt;
    range.to = period->to;
  }
  return range;
}

}  // namespace khabar
