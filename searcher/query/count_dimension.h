// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "common/format/field_table.h"
#include "searcher/query/date_unit.h"

namespace khabar {

/// What articles are counted by: the values of a facet, or spans of time.
using CountDimension = std::variant<Facet, DateUnit>;

/// Reads one or two of them: "month", "source,month". Throws Error, with the names there are, for
/// what is none, for the same twice and for more than two.
std::vector<CountDimension> parse_count_dimensions(std::string_view text);

/// "source", "month".
std::string_view to_string(const CountDimension& dimension);

}  // namespace khabar
