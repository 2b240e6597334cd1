// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "common/date.h"
#include "searcher/query/query.h"

namespace khabar {

/// Longest query that is read, and deepest nesting of parentheses.
inline constexpr std::size_t kMaxQueryBytes = 65536;
inline constexpr std::size_t kMaxQueryDepth = 40;

/// Reads what a user types. Throws QueryError with the column and what to do; any bytes give the
/// one or the other, in time linear in their number.
///
///   बाढ़ राहत              words in all their forms: the more of them, the better
///   "चुनाव आयोग"           exactly these words, side by side
///   "बाढ़ राहत"~5           near each other, at most 5 other words between them
///   a AND b, a OR b, NOT c  in capitals only; words side by side hold together most, then
///                           AND, then OR; NOT is for the next word or group alone
///   +must -mustnot ( )      among words side by side; grouping
///   title:word  source:"abp live"  title:(बाढ़ राहत)
///   date:2023-01..2023-06   see read_date_range
///   चुन*  k?m               any letters, one letter; a ? at the end of a word is a question mark
///   putin~  putin~2         a changed letter or two: one in words up to 5 code points, else two
///   word^2  "a b"^0.5       more or less weight
///   *                       (alone) all articles
///
/// Filters (`source:`, `date:`, …) are required unless OR, NOT or - says otherwise; several of one
/// field of which an article has one (source, section, language, id, url, date) are alternatives.
/// “ ” „ « » are quotes, and full-width signs are read as plain ones. A small-letter name before a
/// colon that is no field is an error if text follows at once; 10:30, http://… and दु:ख are text.
/// To search for "AND", a colon or a * as text, put it in quotes.
///
/// `today` is what "last-30-days" counts from.
Query parse_query(std::string_view text, const Day& today);

}  // namespace khabar
