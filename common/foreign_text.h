// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// `text` as it may stand in one line of a terminal, whoever wrote it: the one way in which names
/// of files, ids, queries and words of articles reach a screen. Without it they could move the
/// cursor, set the title, or turn the order of the letters around.
///
/// Control characters (C0, DEL, C1) and line separators become spaces; what steers the direction of
/// writing (U+202A–202E, U+2066–2069) and bytes that are not UTF-8 become U+FFFD. All else stays:
/// joiners, which Hindi needs, too. Showing twice is showing once.
std::string shown(std::string_view text);

}  // namespace khabar
