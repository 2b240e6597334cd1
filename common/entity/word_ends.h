// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// Whether the ends of two words may be one end: of "Ravi" and राव, "Sunila" and सुनील, "Anurag" and
/// अनुराज they may not. A vowel that is heard at the end, and which consonant it is, parts names
/// that are alike else.
///
/// latin       What latin_letters makes of a word.
/// devanagari  What devanagari_sounds makes of a word.
bool end_alike(std::string_view latin, std::string_view devanagari);

/// The same of the beginnings: "Charan" is not करण, nor "Chhattar" जैत्र.
bool begin_alike(std::string_view latin, std::string_view devanagari);

}  // namespace khabar
