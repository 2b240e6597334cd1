// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// How letters of an abbreviation may follow each other.
enum class InitialsStyle { spaced, tight };

/// True when `unit`, a run of letters that a dot follows, can be one letter of an abbreviation.
/// Spaced ("पी. एम.", "U. S."): a Latin letter or the Hindi name of one. Tight ("भा.ज.पा.",
/// "कि.मी."): any single Devanagari letter with its signs too, except titles such as डॉ and पं.
bool is_initial(std::string_view unit, InitialsStyle style);

}  // namespace khabar
