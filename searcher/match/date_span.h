// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "searcher/query/date_unit.h"

namespace khabar {

/// The span of `unit` that a day lies in, as a number that grows with time: 2023, 202309, 20230913
/// or, for weeks, 202337. Weeks are those of ISO 8601: from Monday, of the year of their Thursday.
/// day  As ArticleColumn has it: 20230913.
std::uint32_t span_of(std::uint32_t day, DateUnit unit);

/// "2023", "2023-09", "2023-09-13" or "2023-W37".
std::string span_name(std::uint32_t span, DateUnit unit);

}  // namespace khabar
