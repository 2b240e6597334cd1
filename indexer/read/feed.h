// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace khabar {

/// One item of a feed as a record for ArticleReader.
struct FeedItem {
  std::size_t line = 1;
  std::string json;
};

/// Reads RSS 0.9 to 2.0 and Atom with libxml2: title, link, text, date, authors and categories of
/// each item; the feed's title is the source and its language that of every item. Damaged XML is
/// read as far as it can be. Nothing is fetched and no entity is expanded.
///
/// Returns what is wrong, in one line, when there is no feed in it.
std::variant<std::vector<FeedItem>, std::string> read_feed(std::string_view xml);

}  // namespace khabar
