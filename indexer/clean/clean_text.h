// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// Whether lines that are furniture of the page and not news stay.
enum class Furniture { remove, keep };

/// Makes plain text of the body of an article: one paragraph a line, in NFC, white space
/// normalised.
///
/// raw  Valid UTF-8; plain text, HTML (whole or a fragment, escaped or not), markdown, or a
/// mixture.
///
/// What was encoded twice is decoded (indexer/clean/double_encoding.h). Tags, scripts, pictures and
/// their captions, links' addresses and markdown's marks go; so do lines that are furniture of the
/// page and not news (indexer/clean/furniture.h). Cleaning what was cleaned changes nothing. Cost:
/// linear in `raw`.
std::string clean_text(std::string_view raw, Furniture furniture = Furniture::remove);

/// What clean_text makes of `raw`, one line each, marked "- " where it goes as furniture and "  "
/// where it stays.
std::string explain_cleaning(std::string_view raw);

/// clean_text for a title, a name or a keyword: one line, nothing taken for furniture.
std::string clean_line(std::string_view raw);

}  // namespace khabar
