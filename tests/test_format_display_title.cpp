// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/display_title.h"

namespace khabar {

TEST_SUITE("format/display_title") {
  TEST_CASE("display_title: the title, else the first sentence, else the id") {
    Article article;
    article.id = "a1";
    CHECK(display_title(article) == "a1");
    article.body = "डॉ. राव ने बजट पेश किया। विपक्ष ने सवाल उठाए।\nआगे";
    CHECK(display_title(article) == "डॉ. राव ने बजट पेश किया।");
    article.description = "Budget presented in Rs. 5 lakh crore plan. More soon.";
    CHECK(display_title(article) == "Budget presented in Rs. 5 lakh crore plan.");
    article.title = "बजट";
    CHECK(display_title(article) == "बजट");
  }

  TEST_CASE("display_title: a long sentence is cut between words") {
    Article article;
    for (int i = 0; i < 100; ++i) article.body += "बजट ";
    const std::string title = display_title(article);
    CHECK(title.size() <= 245);
    CHECK(title.ends_with("बजट…"));
  }
}

}  // namespace khabar
