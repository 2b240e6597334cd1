// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/clean/markdown_text.h"

namespace khabar {

TEST_SUITE("clean/markdown_text") {
  TEST_CASE("markdown_to_text: the text stays, the marks go") {
    struct Case {
      std::string what;
      std::string markdown;
      std::string expected;
    };
    const Case cases[] = {
        {"picture", "![संसद भवन](https://example.org/a.jpg?w=1)बजट", "बजट"},
        {"picture alone", "बजट\n![संसद](https://example.org/a.jpg)\nपेश", "बजट\nपेश"},
        {"link", "वित्त [मंत्री](https://example.org/m \"title\") ने", "वित्त मंत्री ने"},
        {"link with brackets in its address", "[दर](https://example.org/a_(b))", "दर"},
        {"picture inside a link", "[![x](https://a.org/a.png)](https://a.org) बजट", "बजट"},
        {"link words in brackets", "[[स्रोत]](https://example.org)", "[स्रोत]"},
        {"emphasis", "**बजट** _पेश_ *हुआ* __आज__ ***सुबह*** ~~कल~~ `GST`", "बजट पेश हुआ आज सुबह कल GST"},
        {"nested emphasis", "**_बजट_ पेश**", "बजट पेश"},
        {"heading", "## बजट 2024", "बजट 2024"},
        {"quotes and lists", "> बजट\n- एक\n* दो\n+ तीन\n• चार\n1. पाँच",
         "बजट\nएक\nदो\nतीन\nचार\n1. पाँच"},
        {"nested marks", "> > - # बजट", "बजट"},
        {"rules", "बजट\n---\n* * *\n=====\nपेश", "बजट\nपेश"},
        {"table", "| दर | कर |\n|---|:-:|\n| 18% | 5% |", "दर कर\n18% 5%"},
        {"address of a picture", "बजट https://example.org/A.JPG?w=1 पेश", "बजट पेश"},
        {"address alone", "बजट\nhttps://example.org/budget\nपेश", "बजट\nपेश"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      CHECK(markdown_to_text(c.markdown) == c.expected);
      CHECK(markdown_to_text(c.expected) == c.expected);
    }
  }

  TEST_CASE("markdown_to_text: signs that mark nothing stay") {
    for (const std::string_view text :
         {"5 * 3 * 2 = 30", "f**k", "snake_case_name", "[1] और [2]", "*शर्तें लागू", "`20,000 का बॉन्ड",
          "#बजट2024", "देखें https://uidai.gov.in पर", "-5 डिग्री", "M*A*S*H", "![बजट]",
          "(बजट) [पेश] (आज)", "!", "|", "a | b"}) {
      CAPTURE(text);
      const bool is_sign_alone = text == "|";
      CHECK(markdown_to_text(text) == (is_sign_alone ? "" : text));
    }
  }
}

}  // namespace khabar
