// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "searcher/engine/engine.h"

namespace khabar {

/// The days of a span as histograms and tables have it: "2024", "2024-07", "2024-07-15", "2024-W28"
/// (Monday to Sunday, as ISO 8601 has weeks). Throws Error for what is none.
DateRange days_of_span(std::string_view span);

}  // namespace khabar
