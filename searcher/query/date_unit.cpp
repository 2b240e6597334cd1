// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_unit.h"

#include <array>

namespace khabar {
namespace {

constexpr std::array<std::string_view, 4> kUnitNames = {"year", "month", "day", "week"};

}  // namespace

std::optional<DateUnit> find_date_unit(std::string_view name) {
  for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] == name) return static_cast<DateUnit>(i);
  }
  return std::nullopt;
}

std::string_view to_string(DateUnit unit) {
  return kUnitNames[static_cast<std::size_t>(unit)];
}

}  // namespace khabar
