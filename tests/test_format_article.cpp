// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/article.h"

namespace khabar {
namespace {

Article budget_article() {
  Article article;
  article.id = "budget-2024";
  article.url = "https://example.org/budget?id=1&lang=hi";
  article.title = "बजट 2024: \"GST दर\" पर बहस";
  article.description = "संसद में बजट पेश।";
  article.body = "वित्त मंत्री ने बजट पेश किया।\nविपक्ष ने सवाल उठाए।\tकुल व्यय \\ आय";
  article.published = parse_date("2024-02-01T11:00:00+05:30");
  article.updated = parse_date("2024-02-02");
  article.source = "प्रभात समाचार";
  article.section = "business";
  article.authors = {"आर. शर्मा", "Meera Shah"};
  article.keywords = {"बजट", "GST"};
  article.language = "hi";
  article.entities = {{"संसद", "organisation", "parliament"}, {"दिल्ली", "", ""}};
  return article;
}

}  // namespace

TEST_SUITE("format/article") {
  TEST_CASE("article_from_json: reads back every field that to_json wrote") {
    CHECK(article_from_json(to_json(budget_article())) == budget_article());
    CHECK(article_from_json(to_json(Article())) == Article());
  }

  TEST_CASE("to_json: one line, empty fields left out") {
    Article article;
    article.id = "a-1";
    article.title = "दिल्ली में बारिश";
    CHECK(to_json(article) == R"({"id":"a-1","title":"दिल्ली में बारिश"})");
    CHECK(to_json(budget_article()).find('\n') == std::string::npos);
  }

  TEST_CASE("article_from_json: anything else is an error that says what to do") {
    struct Case {
      std::string json;
      const char* message;
    };
    const Case cases[] = {
        {"[]", "stored article: not a JSON object; rebuild the index from its articles"},
        {"", "stored article: The document is empty.; rebuild the index from its articles"},
        {R"({"title": 5})",
         "stored article: \"title\" is not a string; rebuild the index from its articles"},
        {R"({"authors": "A"})",
         "stored article: \"authors\" is not an array; rebuild the index from its articles"},
        {R"({"entities": ["A"]})",
         "stored article: \"entities\" holds something that is not an object; rebuild the index "
         "from its articles"},
        {R"({"published": "soon"})",
         "stored article: \"published\" is \"soon\", not a date; rebuild the index from its "
         "articles"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.json);
      CHECK_THROWS_WITH_AS(article_from_json(c.json), c.message, Error);
    }
  }
}

}  // namespace khabar
