// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// English words and how they are said, as WordTable: made by compile_pronunciations.
std::string_view pronunciation_image();

/// English and Hindi words with their translations, as WordTable: made by compile_translations.
std::string_view translation_image();

}  // namespace khabar
