// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/render/feed.h"

namespace khabar {

TEST_SUITE("render/feed") {
  TEST_CASE("render_feed: RSS 2.0 in which no text of an article becomes a tag") {
    Hit hit;
    hit.id = "a&b";
    hit.title = "<script> & \"राहत\"\x01";
    hit.url = "https://a.example/?a=1&b=2";
    hit.published = parse_date("2023-09-13T10:15:00+05:30");
    hit.snippet.text = "बाढ़ ]]> उतरी";
    std::ostringstream out;
    render_feed({{"बाढ़ & राहत", hit}}, "khabar", out);
    CHECK(out.str() ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n"
          "<title>khabar</title>\n<link/>\n"
          "<description>What is new for saved searches</description>\n<item>\n"
          "<title>&lt;script&gt; &amp; &quot;राहत&quot;</title>\n"
          "<link>https://a.example/?a=1&amp;b=2</link>\n"
          "<guid isPermaLink=\"false\">a&amp;b</guid>\n"
          "<pubDate>Wed, 13 Sep 2023 04:45:00 GMT</pubDate>\n"
          "<category>बाढ़ &amp; राहत</category>\n"
          "<description>बाढ़ ]]&gt; उतरी</description>\n</item>\n</channel>\n</rss>\n");
  }
}

}  // namespace khabar
