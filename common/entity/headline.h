// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "common/entity/reading.h"

namespace khabar {

/// Whether most words of the sentence around words[first, end) have capitals, names or not, as in
/// "Sonia Gandhi Leaves Hospital, Doctors Say". Looks at some dozens of words on each side.
bool stands_in_headline(const Reading& text, std::uint32_t first, std::uint32_t end);

}  // namespace khabar
