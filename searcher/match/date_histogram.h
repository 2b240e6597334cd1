// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// How many matches are of one year "2023", month "2023-09", week "2023-W37" or day "2023-09-13".
struct DateCount {
  std::string value;
  std::uint32_t count = 0;

  friend bool operator==(const DateCount&, const DateCount&) = default;
};

/// Matches over time, by the day printed on the article. Plain data.
struct DateHistogram {
  std::vector<DateCount> counts;  ///< Oldest first; spans without matches are left out.
  std::uint32_t undated = 0;      ///< Matches without a date.

  friend bool operator==(const DateHistogram&, const DateHistogram&) = default;
};

/// The span after `value`, of the same unit: "2024-01" after "2023-12".
std::string next_span(std::string_view value);

}  // namespace khabar
