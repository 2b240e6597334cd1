// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <doctest/doctest.h>

#include "searcher/http/page/html.h"

namespace khabar {

TEST_SUITE("http/html") {
  TEST_CASE("escape_html: what could end a text or an attribute is an entity, damage a sign") {
    CHECK(escape_html("a < b & \"c\" 'd' >") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;");
    CHECK(escape_html("ख़बर\n") == "ख़बर\n");
    CHECK(escape_html(std::string("a\0b\x1b", 4)) == "a\uFFFDb\uFFFD");
    CHECK(escape_html("a\u202Eb\u2066c\u2069\u202A") == "a\uFFFDb\uFFFDc\uFFFD\uFFFD");
    CHECK(escape_html("क\u200Dख\u200C \u2013\u2060") == "क\u200Dख\u200C \u2013\u2060");
    CHECK(escape_html("\xff\xc0<") == "\uFFFD\uFFFD&lt;");
  }

  TEST_CASE("escape_html: no bytes at all give a sign of markup (seeded)") {
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
      std::string bytes;
      for (auto size = random() % 40; size > 0; --size) bytes += static_cast<char>(random());
      const std::string escaped = escape_html(bytes);
      CHECK(escaped.find_first_of("<>\"'") == std::string::npos);
    }
  }

  TEST_CASE("marked: marks around ranges; what is no range of the text is passed over") {
    Html html;
    html << marked("<a> चुनाव टला", {{4, 19}, {2, 5}, {90, 99}, {20, 29}});
    CHECK(html.take() == "&lt;a&gt; <mark>चुनाव</mark> <mark>टला</mark>");
  }

  TEST_CASE("markup is of literals, numbers are themselves, all else is escaped") {
    Html html;
    html << "<p>" << 12U << text("<b>") << "</p>";
    CHECK(html.take() == "<p>12&lt;b&gt;</p>");
  }
}

}  // namespace khabar
