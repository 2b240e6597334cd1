// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// What it costs (-10 ln of a probability) to have typed `typed` for `meant`: letters left out, put
/// in, exchanged, or swapped with their neighbours. A vowel, a sign or half of a double letter is
/// lost easily, a first letter is not. More than `limit` when it must be more.
int typing_cost(std::u32string_view typed, std::u32string_view meant, int limit);

}  // namespace khabar
