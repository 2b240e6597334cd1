// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <random>

#include <doctest/doctest.h>

#include "common/unicode.h"
#include "indexer/clean/clean_text.h"

namespace khabar {
namespace {

/// Article text put together at random from the pieces that such text is made of.
std::string random_body(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"बजट पेश हुआ।",
                                                   "GST दर",
                                                   " ",
                                                   "\n",
                                                   "\n\n",
                                                   "<p>",
                                                   "</p>",
                                                   "<br>",
                                                   "<b>",
                                                   "</b>",
                                                   "&amp;",
                                                   "&lt;p&gt;",
                                                   "&amp;nbsp;",
                                                   "**",
                                                   "*",
                                                   "_",
                                                   "`",
                                                   "# ",
                                                   "- ",
                                                   "> ",
                                                   "| ",
                                                   "[",
                                                   "](https://example.org)",
                                                   "![",
                                                   "](https://example.org/a.jpg)",
                                                   "https://example.org/a.png",
                                                   "ये भी पढ़ें:",
                                                   "Also Read",
                                                   "Advertisement",
                                                   "टॉप हेडलाइंस",
                                                   "खबर",
                                                   "?",
                                                   "।",
                                                   ".",
                                                   "\u200b",
                                                   "\u00a0",
                                                   "क्\u200dया",
                                                   "e\u0301",
                                                   "e\u00ad\u0301",
                                                   "\u202e",
                                                   "<![CDATA[",
                                                   "]]>",
                                                   "&#8211",
                                                   "&#xaaaaaaaa;",
                                                   "\u001b[31m",
                                                   "<",
                                                   ">",
                                                   "&",
                                                   "5 < 6",
                                                   "<script>x</script>",
                                                   "<!-- x -->",
                                                   "1. "};
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::string body;
  for (int i = 0; i < 40; ++i) body += kPieces[piece(random)];
  return body;
}

}  // namespace

TEST_SUITE("clean/clean_text") {
  TEST_CASE("clean_text: a page of news becomes its paragraphs") {
    CHECK(clean_text("![संसद](https://example.org/a.jpg)\n<p>वित्त मंत्री ने <b>बजट</b> पेश किया।</p>\n"
                     "<p>&#2309;ब &amp; आगे</p><p><strong>ये भी पढ़ें:</strong></p><ul><li><a "
                     "href='/1'>टैक्स में राहत</a>"
                     "</li></ul><p>टॉप हेडलाइंस</p>") == "वित्त मंत्री ने बजट पेश किया।\nअब & आगे");
  }

  TEST_CASE("clean_text: CDATA sections are text") {
    CHECK(clean_text("<![CDATA[<p>पहला अनुच्छेद</p>]]>") == "पहला अनुच्छेद");
    CHECK(clean_text("&lt;![CDATA[बजट]]&gt; और <![CDATA[कर]]>") == "बजट और कर");
    CHECK(clean_line("<![CDATA[मोदी की यात्रा]]>") == "मोदी की यात्रा");
  }

  TEST_CASE("clean_text: controls and marks that turn the direction of text go") {
    CHECK(clean_text("बा\u001b[31mढ़ \u009b \u202eराहत\u2069 &#27;x") == "बा[31mढ़ राहत x");
  }

  TEST_CASE("clean_text: HTML that a feed has escaped is HTML") {
    CHECK(clean_text("&lt;p&gt;बजट &amp;amp; कर&lt;/p&gt;") == "बजट & कर");
  }

  TEST_CASE("clean_text: the result is in NFC") {
    CHECK(clean_text("\u0959बर cafe\u0301") == to_nfc("ख\u093cबर café"));
  }

  TEST_CASE("explain_cleaning: marks what goes") {
    CHECK(explain_cleaning("<p>बजट पेश हुआ।</p><p>शेयर करें</p>") == "  बजट पेश हुआ।\n- शेयर करें\n");
    CHECK(clean_text("बजट\nशेयर करें", Furniture::keep) == "बजट\nशेयर करें");
  }

  TEST_CASE("clean_line: one line, and nothing taken for furniture") {
    CHECK(clean_line(" <b>Also Read</b>\nक्यों? ") == "Also Read क्यों?");
    CHECK(clean_line("Q&amp;A: **बजट**") == "Q&A: बजट");
  }

  TEST_CASE("clean_text: cleaning twice changes nothing") {
    std::mt19937 random(20240601);
    for (int i = 0; i < 3000; ++i) {
      const std::string body = random_body(random);
      const std::string once = clean_text(body);
      CAPTURE(body);
      CHECK(clean_text(once) == once);
      CHECK_FALSE(find_invalid_utf8(once));
      CHECK(to_nfc(once) == once);
    }
  }

  TEST_CASE("clean_text: a long hostile line takes a time in proportion to its length") {
    for (const std::string piece :
         {"[",         "<",    "![",  "[](",  "](",        "<p",    "<p>", "<b ",
          "&",         "&amp", "*a ", "**",   "_a",        "> ",    "(",   "<!--",
          "<![CDATA[", "&#",   "&#1", "<b a", "ये भी पढ़ें\n", "[a](b", "http"}) {
      std::string line;
      while (line.size() < 300000) line += piece;
      CAPTURE(piece);
      const auto start = std::chrono::steady_clock::now();
      clean_text(line);
      const auto taken = std::chrono::steady_clock::now() - start;
      CHECK(std::chrono::duration<double>(taken).count() < 20.0);
    }
  }
}

}  // namespace khabar
