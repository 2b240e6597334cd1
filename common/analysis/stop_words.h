// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace khabar {

/// True for words too common to rank by, Hindi and English. They are indexed with their places
/// all the same, so that quotes find "आप की अदालत". `exact` is a normalised word.
bool is_stop_word(std::string_view exact);

/// All of them, in no order.
const std::unordered_set<std::string>& stop_words();

}  // namespace khabar
