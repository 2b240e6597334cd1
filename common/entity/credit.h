// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "common/entity/entity.h"
#include "common/entity/reading.h"

namespace khabar {

/// Whether `body` is a paper, a channel or a news agency, as its label tells.
bool is_press(const Entity& body);

/// Whether words[first, end), the name of a paper, a channel or an agency, tell whose the text is
/// and not what it is about: "Download The Goa Times News App", "(With inputs from PTI)", "Photo
/// Credit: PTI", or a last line without a sentence, "नीरज सिंह, डीडी न्यूज़".
bool stands_in_credit(const Reading& text, std::uint32_t first, std::uint32_t end);

}  // namespace khabar
