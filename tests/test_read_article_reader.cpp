// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/hash.h"
#include "indexer/read/article_reader.h"

namespace khabar {
namespace {

ReadResult read(std::string json, const FieldMap& map = {}) {
  return ArticleReader(map).read({{"june.jsonl", 7}, std::move(json)});
}

Article read_one(std::string json, const FieldMap& map = {}) {
  const ReadResult result = read(std::move(json), map);
  REQUIRE(result.rejections.empty());
  REQUIRE(result.articles.size() == 1);
  return result.articles.front();
}

std::string rejection_of(std::string json) {
  const ReadResult result = read(std::move(json));
  CHECK(result.articles.empty());
  REQUIRE(result.rejections.size() == 1);
  return at(result.rejections.front().where, result.rejections.front().reason);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("read/article_reader") {
  TEST_CASE("read: takes every field of the article's own format") {
    const Article article = read_one(R"({
      "id": "budget-2024", "url": "https://example.org/budget", "title": "बजट 2024 पेश",
      "description": "संसद में बजट पेश।", "body": "वित्त मंत्री ने बजट पेश किया।\nविपक्ष ने सवाल उठाए।",
      "published": "2024-02-01T11:00:00+05:30", "updated": "2 फ़रवरी 2024",
      "source": "प्रभात समाचार", "section": "business", "authors": ["आर. शर्मा", "Meera Shah"],
      "keywords": ["बजट", "GST", "बजट"], "language": "hi",
      "entities": [{"name": "संसद", "type": "ORG", "id": "parliament"}], "views": {"today": [1, 2]}
    })");

    CHECK(article.id == "budget-2024");
    CHECK(article.url == "https://example.org/budget");
    CHECK(article.title == "बजट 2024 पेश");
    CHECK(article.description == "संसद में बजट पेश।");
    CHECK(article.body == "वित्त मंत्री ने बजट पेश किया।\nविपक्ष ने सवाल उठाए।");
    CHECK(article.published == parse_date("2024-02-01T11:00:00+05:30"));
    CHECK(article.updated == parse_date("2024-02-02"));
    CHECK(article.source == "प्रभात समाचार");
    CHECK(article.section == "business");
    CHECK(article.authors == Texts{"आर. शर्मा", "Meera Shah"});
    CHECK(article.keywords == Texts{"बजट", "GST"});
    CHECK(article.language == "hi");
    CHECK(article.entities == std::vector<GivenEntity>{{"संसद", "organisation", "parliament"}});
  }

  TEST_CASE("read: takes schema.org's NewsArticle") {
    const Article article = read_one(R"({
      "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Monsoon reaches Kerala",
      "articleBody": "The monsoon reached Kerala on Saturday.", "datePublished": "2024-06-01",
      "dateModified": "2024-06-02", "author": [{"@type": "Person", "name": "Meera Shah"}],
      "publisher": {"@type": "Organization", "name": "Coast Daily", "logo": {"url": "x"}},
      "articleSection": ["Weather", "India"], "inLanguage": {"@type": "Language", "name": "English"},
      "keywords": "monsoon, Kerala", "mainEntityOfPage": {"@id": "https://example.org/monsoon"},
      "image": ["a.jpg"]
    })");

    CHECK(article.id == "https://example.org/monsoon");
    CHECK(article.title == "Monsoon reaches Kerala");
    CHECK(article.body == "The monsoon reached Kerala on Saturday.");
    CHECK(article.published == parse_date("2024-06-01"));
    CHECK(article.updated == parse_date("2024-06-02"));
    CHECK(article.authors == Texts{"Meera Shah"});
    CHECK(article.source == "Coast Daily");
    CHECK(article.section == "Weather");
    CHECK(article.keywords == Texts{"monsoon", "Kerala"});
    CHECK(article.language == "en");
  }

  TEST_CASE("read: takes all articles of a \"@graph\" and what they refer to") {
    const ReadResult result = read(R"({"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "@id": "#site", "name": "Coast Daily Online"},
      {"@type": ["Article", "NewsArticle"], "headline": "मानसून केरल पहुँचा", "url": "https://example.org/1",
       "publisher": {"@id": "#org"}, "author": {"@id": "#meera"}},
      {"@type": "BlogPosting", "headline": "बारिश की तैयारी", "url": "https://example.org/2"},
      {"@type": "Organization", "@id": "#org", "name": "Coast Daily"},
      {"@type": "Person", "@id": "#meera", "name": "Meera Shah"}], "name": "page"})");

    REQUIRE(result.articles.size() == 2);
    CHECK(result.articles[0].title == "मानसून केरल पहुँचा");
    CHECK(result.articles[0].source == "Coast Daily");
    CHECK(result.articles[0].authors == Texts{"Meera Shah"});
    CHECK(result.articles[1].id == "https://example.org/2");
    CHECK(result.rejections.empty());
  }

  TEST_CASE("read: takes what news-please writes") {
    const Article article = read_one(R"({
      "authors": [], "date_publish": "2019-05-23 08:30:00", "date_modify": null,
      "description": null, "image_url": "https://example.org/a.jpg", "language": "hi",
      "maintext": "मतगणना शुरू हो गई है।", "source_domain": "news.example.org",
      "title": "मतगणना शुरू", "url": "https://news.example.org/1"
    })");

    CHECK(article.body == "मतगणना शुरू हो गई है।");
    CHECK(article.source == "news.example.org");
    CHECK(article.published == parse_date("2019-05-23 08:30:00"));
    CHECK(article.authors.empty());
  }

  TEST_CASE("read: a field map names other places, nested ones too") {
    const Article article =
        read_one(R"({"data": {"head": {"hi": "मतगणना शुरू"}, "paras": "वोट गिने जा रहे हैं।"},
                    "title": {"rendered": "other"}, "site": [{"name": "प्रभात"}]})",
                 {parse_field_mapping("title=data.head.hi"), parse_field_mapping("body=data.paras"),
                  parse_field_mapping("source=site.name"),
                  parse_field_mapping("description=title.rendered")});

    CHECK(article.title == "मतगणना शुरू");
    CHECK(article.body == "वोट गिने जा रहे हैं।");
    CHECK(article.source == "प्रभात");
    CHECK(article.description == "other");
  }

  TEST_CASE("read: the identity is the id, else the url, else a hash of the text") {
    CHECK(read_one(R"({"id": 12345678901234567890, "url": "u", "title": "x"})").id ==
          "12345678901234567890");
    CHECK(read_one(R"({"url": "https://example.org/1", "title": "x"})").id ==
          "https://example.org/1");
    const std::string title_only = read_one(R"({"title": "बजट"})").id;
    CHECK(title_only == hash128_hex("बजट\n\n"));
    CHECK(read_one(R"({"body": "बजट"})").id != title_only);
  }

  TEST_CASE("read: strings where lists are usual are cut at commas and ands") {
    CHECK(read_one(R"({"title": "x", "author": "By A. Sharma, Meera Shah and B. Rao"})").authors ==
          Texts{"A. Sharma", "Meera Shah", "B. Rao"});
    CHECK(read_one(R"({"title": "x", "authors": "आर. शर्मा और मीरा शाह"})").authors ==
          Texts{"आर. शर्मा", "मीरा शाह"});
    CHECK(read_one(R"({"title": "x", "authors": ["Ministry of Health and Family Welfare", " "]})")
              .authors == Texts{"Ministry of Health and Family Welfare"});
    CHECK(read_one(R"({"title": "x", "keywords": "बजट;GST | 2024,"})").keywords ==
          Texts{"बजट", "GST", "2024"});
    CHECK(read_one(R"({"title": "x", "entities": ["दिल्ली"]})").entities ==
          std::vector<GivenEntity>{{"दिल्ली", "", ""}});
  }

  TEST_CASE("read: an unreadable date is a warning, the article goes in without it") {
    const ReadResult result = read(R"({"title": "बजट", "published": "13-31-2024"})");

    REQUIRE(result.articles.size() == 1);
    CHECK_FALSE(result.articles[0].published.has_value());
    REQUIRE(result.warnings.size() == 1);
    CHECK(at(result.warnings[0].where, result.warnings[0].what) ==
          "june.jsonl:7: \"published\" is \"13-31-2024\"; write a date such as 2024-06-30 (the "
          "article goes in without it)");
  }

  TEST_CASE("read: null, NaN and empty strings are as good as absent") {
    const Article article =
        read_one(R"({"title": null, "headline": "बजट", "author": NaN, "published": ""})");
    CHECK(article.title == "बजट");
    CHECK(article.authors.empty());
  }

  TEST_CASE("read: what is no article says where, what and what to do") {
    struct Case {
      std::string json;
      std::string message;
    };
    const std::string deep = "{\"a\": " + std::string(10000, '[') + std::string(10000, ']') + "}";
    const Case cases[] = {
        {R"({"id": "a", "url": "u"})",
         "june.jsonl:7: no \"title\", \"description\" or \"body\" with text; add one, or name its "
         "field with --map"},
        {R"({"title": 5})", "june.jsonl:7: \"title\" is a number; write a string"},
        {R"({"headline": ["a"]})", "june.jsonl:7: \"headline\" is an array; write a string"},
        {R"({"title": {"hi": "a"}})", "june.jsonl:7: \"title\" is an object; write a string"},
        {R"({"title": "a", "id": true})",
         "june.jsonl:7: \"id\" is true or false; write a string or a number"},
        {R"({"title": "a", "keywords": [{"a": 1}]})",
         "june.jsonl:7: \"keywords\" holds an object; write an array of strings"},
        {R"({"title": "a", "published": ["2024"]})",
         "june.jsonl:7: \"published\" is an array; write a string such as \"2024-06-30\""},
        {R"({"title": "a", "entities": [5]})",
         "june.jsonl:7: \"entities\" holds a number; write an array of objects with a \"name\""},
        {"बजट पेश",
         "june.jsonl:7: \"बजट पेश\" is not a JSON object; write an article as {…} or "
         "remove it"},
        {R"({"title": "बजट" "id": 1})",
         "june.jsonl:7: broken JSON at column 17: missing a comma or '}' after an object member; "
         "mend the record or remove it"},
        {"{\n\"title\": \"बजट\n}",
         "june.jsonl:7: broken JSON at line 2 of the record, column 14: a line end or "
         "control character in a string; mend the record or remove it"},
        {"{\"title\": \"\xff\"}", "june.jsonl:7: not UTF-8 at column 12; save the file as UTF-8"},
        {std::string("{\"title\": \"a\0\"}", 15),
         "june.jsonl:7: a NUL byte at column 13; remove it"},
        {R"({"title": "a\u0000b"})", "june.jsonl:7: \"title\" holds a NUL character; remove it"},
        {R"({"title": "\ud800 a"})",
         "june.jsonl:7: half of a surrogate pair (\\ud800 to \\udfff) "
         "at column 12; remove it"},
        {R"({"title": "\udc00 a"})",
         "june.jsonl:7: \"title\" holds half of a surrogate pair "
         "(\\ud800 to \\udfff); remove it"},
        {deep, "june.jsonl:7: nested more than 100 deep; mend the record or remove it"},
        {R"({"@graph": [{"@type": "WebSite", "name": "Coast Daily"}]})",
         "june.jsonl:7: no article in \"@graph\"; add a NewsArticle or remove the record"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.message);
      CHECK(rejection_of(c.json) == c.message);
    }
  }

  TEST_CASE("read: the language is as given, in two letters, else told by the script") {
    CHECK(read_one(R"({"title": "Budget", "language": "hi-IN"})").language == "hi");
    CHECK(read_one(R"({"title": "Budget", "language": "Hindi"})").language == "hi");
    CHECK(read_one(R"({"title": "Kim met Putin: किम जोंग-उन और पुतिन की मुलाकात"})").language == "hi");
    CHECK(read_one(R"({"title": "GST दर cut by the council"})").language == "en");
  }

  TEST_CASE("language_code: codes and names of both languages") {
    for (const char* hindi :
         {"hi", "HI", "hin", "hi_IN", "hi-Deva-IN", "हिंदी", "हिन्दी", " hindi "}) {
      CAPTURE(hindi);
      CHECK(language_code(hindi) == "hi");
    }
    CHECK(language_code("en-GB") == "en");
    CHECK(language_code("eng") == "en");
    CHECK(language_code("mr") == "mr");
    CHECK(language_code("").empty());
    CHECK(language_code("the language of the state").empty());
  }

  TEST_CASE("read: a stored article reads back as itself") {
    const Article article = read_one(
        R"({"title": "GST दर 18% हुई", "body": "परिषद ने <b>दर</b> घटाई।", "published": "13 Sep 2023, 10:15 IST",
            "authors": "A, B", "entities": [{"name": "दिल्ली"}]})");
    CHECK(read_one(to_json(article)) == article);
    CHECK(article_from_json(to_json(article)) == article);
  }
}

}  // namespace khabar
