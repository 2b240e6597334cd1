// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace khabar {

/// A span of the calendar to count articles by.
enum class DateUnit : std::uint8_t { year, month, day, week };

/// The unit of that name ("month"), absent for other names.
std::optional<DateUnit> find_date_unit(std::string_view name);

/// "year", "month", "day" or "week".
std::string_view to_string(DateUnit unit);

}  // namespace khabar
