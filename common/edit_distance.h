// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// Insertions, deletions, substitutions and swaps of neighbouring code points between `a` and `b`,
/// or `limit` + 1 when it takes more.
/// Source: optimal string alignment distance. Cost: the product of the lengths.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit);

}  // namespace khabar
