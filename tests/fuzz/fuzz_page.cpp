// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "common/unicode.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/feed.h"
#include "indexer/read/html_page.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any bytes as a page and as a feed: JSON that the article reader reads or refuses, or a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const khabar::ArticleReader reader;
  const khabar::PageRecord page = khabar::read_html_page(text, "");
  require(page.json.empty() != page.why_none.empty());
  if (!page.json.empty()) {
    require(!khabar::find_invalid_utf8(page.json));
    const auto read = reader.read({{"fuzz.html", 1}, page.json});
    require(read.articles.size() + read.rejections.size() + read.warnings.size() > 0);
  }
  const auto feed = khabar::read_feed(text);
  if (const auto* reason = std::get_if<std::string>(&feed)) {
    require(!reason->empty());
  } else {
    for (const auto& item : std::get<std::vector<khabar::FeedItem>>(feed)) {
      require(!khabar::find_invalid_utf8(item.json));
    }
  }
  return 0;
}
