// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace khabar {

/// A span of the calendar to count articles by.
enum class DateUnit : std::uint8_t { year, month, day };

/// The unit of that name ("month"), absent for other names.
std::optional<DateUnit> find_date_unit(std::string_view name);

/// How many matches are of one year "2023", month "2023-09" or day "2023-09-13".
struct DateCount {
  std::string value;
  std::uint32_t count = 0;

  friend bool operator==(const DateCount&, const DateCount&) = default;
};

/// Matches over time, by the day printed on the article.
struct DateHistogram {
  std::vector<DateCount> counts;  ///< Oldest first; spans without matches are left out.
  std::uint32_t undated = 0;      ///< Matches without a date.
};

/// The span after `value`, of the same unit: "2024-01" after "2023-12".
std::string next_span(std::string_view value);

/// Counts the days of every match. Exact when the match visits every matching article.
class DateSpy : public Xapian::MatchSpy {
 public:
  explicit DateSpy(DateUnit unit) : unit_(unit) {}

  /// Cost: one value slot read in order. Source: Xapian calls it once for each match.
  void operator()(const Xapian::Document& document, double) override;

  DateHistogram histogram() const;

 private:
  DateUnit unit_;
  std::map<std::string, std::uint32_t, std::less<>> counts_;  // by the first digits of the day
  std::uint32_t undated_ = 0;
};

}  // namespace khabar
