// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

struct GumboInternalNode;

namespace khabar {

/// True when `text` has tags or character references that HTML knows: "<p>", "</b>", "&amp;",
/// "&#2309;". "5 < 6" and "R&D" are not.
bool looks_like_html(std::string_view text);

/// The text that a reader of the page sees: blocks on their own lines, references decoded; scripts,
/// styles, captions of pictures, menus and embedded frames left out.
///
/// html  A page, a fragment, or plain text with a few tags. Where it has paragraphs or other blocks
///       a single newline is a space; otherwise newlines are kept.
///
/// Cost: linear. A text with more than kMaxHtmlTags tags is no article; its tags are cut out
/// without building a tree, whose size and depth hostile markup can blow up.
std::string html_to_text(std::string_view html);
inline constexpr std::size_t kMaxHtmlTags = 3000;

/// The same of one element of a parsed page.
std::string html_to_text(const GumboInternalNode& element);

/// Whether a whole page has no more tags, and no more open ones for bold and the like, than a tree
/// can be made of in a few megabytes. Cost: one scan.
bool is_safe_page(std::string_view html);

}  // namespace khabar
