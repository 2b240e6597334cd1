// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace khabar {

/// The pattern, and where its beginning ends in a nasal, with a virama or before one, those of
/// words that write it as anusvara: हिन्* and हिन* are the beginning of हिन्दी, which the index has
/// as हिंदी.
///
/// folded  Letters as the index has them, with * and ?.
std::vector<std::string> pattern_spellings(const std::string& folded);

/// The same of a beginning: हिन् begins what हिंद begins, too.
std::vector<std::string> beginning_spellings(const std::string& folded);

inline constexpr const char* kVirama = "्";

}  // namespace khabar
