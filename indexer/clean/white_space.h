// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// `text` without the white space and invisible marks (byte order mark, soft hyphen) at its ends.
std::string_view trim(std::string_view text);

/// One space between words, one newline between lines, none at the ends, no empty lines. Control
/// characters, soft hyphens and zero-width spaces go, and so do the marks that turn the direction
/// of all text behind them (U+202A to 202E, U+2066 to 2069). Zero-width joiners stay: they are
/// spelling.
std::string normalize_lines(std::string_view text);

/// The same on one line.
std::string join_lines(std::string_view text);

}  // namespace khabar
