// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/unicode.h"
#include "indexer/clean/html_text.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

std::string lines_of(std::string_view html) {
  return normalize_lines(html_to_text(html));
}

}  // namespace

TEST_SUITE("clean/html_text") {
  TEST_CASE("looks_like_html: by tags and references that HTML knows") {
    for (const std::string_view html :
         {"<p>बजट</p>", "बजट<br/>पेश", "A &amp; B", "&#2309;", "&#x905;", "<a href='x'>बजट</a>",
          "<!-- note -->बजट", "</div>", "2019&#8211 2024", "<video controls>", "<br />"}) {
      CAPTURE(html);
      CHECK(looks_like_html(html));
    }
    for (const std::string_view text :
         {"बजट पेश", "5 < 6 > 4", "R&D, AT&T", "<PTI> दिल्ली", "a<b है तथा", "", "<", "&", "दर <p",
          "I <3 Delhi", "if a<b then c>d", "#1 &#1 of 5"}) {
      CAPTURE(text);
      CHECK_FALSE(looks_like_html(text));
    }
  }

  TEST_CASE("html_to_text: blocks are lines, inline elements are not") {
    CHECK(lines_of("<h2>बजट 2024</h2><p>वित्त <b>मंत्री</b>\nने <a href=\"/a>b\">बजट</a> पेश "
                   "किया।</p><ul><li>एक<li>दो</ul>") ==
          "बजट 2024\nवित्त मंत्री ने बजट पेश किया।\nएक\nदो");
    CHECK(lines_of("पहली पंक्ति<br>दूसरी पंक्ति") == "पहली पंक्ति\nदूसरी पंक्ति");
    CHECK(lines_of("<table><tr><td>दर</td><td>18%</td></tr><tr><td>कर</td></tr></table>") ==
          "दर 18%\nकर");
  }

  TEST_CASE("html_to_text: newlines count where there are no paragraphs") {
    CHECK(lines_of("पहली <b>पंक्ति</b>\nदूसरी पंक्ति") == "पहली पंक्ति\nदूसरी पंक्ति");
    CHECK(lines_of("<p>पहली\n\nदूसरी</p>") == "पहली\nदूसरी");
  }

  TEST_CASE("html_to_text: what a reader does not see as text goes") {
    CHECK(
        lines_of("<script>var a = '<p>x</p>';</script><style>p{}</style><p>बजट</p><figure><img "
                 "src='a.jpg' alt='x'><figcaption>संसद भवन</figcaption></figure><!-- ad --><iframe>x"
                 "</iframe><nav>होम</nav>") == "बजट");
  }

  TEST_CASE("html_to_text: references are decoded, signs that open no tag stay") {
    CHECK(lines_of("A &amp; B &lt;PTI&gt; &#2309;&nbsp;&quot;x&quot;") == "A & B <PTI> अ \"x\"");
    CHECK(lines_of("<p>5 < 6 <PTI></p>") == "5 < 6 <PTI>");
  }

  TEST_CASE("html_to_text: a reference to no character goes, one without a semicolon is read") {
    CHECK(lines_of("कर&#xaaaaaaaa; दर&#xd800;&#0;&#4294967295;&#99999999999999999999;") == "कर दर");
    CHECK(lines_of("2019&#8211 2024 &#x905 है") == "2019– 2024 अ है");
    CHECK(lines_of("if a<b then c>d &amp; more") == "if a<b then c>d & more");
    for (std::uint32_t value = 1; value < 0x120000; value += 257) {
      CAPTURE(value);
      CHECK_FALSE(find_invalid_utf8(html_to_text("&#" + std::to_string(value) + ";")));
    }
  }

  TEST_CASE("html_to_text: hostile markup is cut, not built") {
    std::string deep;
    for (int i = 0; i < 200000; ++i) deep += "<div><font size=1>";
    CHECK(lines_of(deep + "बजट पेश") == "बजट पेश");
  }
}

}  // namespace khabar
