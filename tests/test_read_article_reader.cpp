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

Texts warnings_of(const ReadResult& result) {
  Texts warnings;
  for (const auto& warning : result.warnings) warnings.push_back(at(warning.where, warning.what));
  return warnings;
}

Texts titles_of(const std::string& json, const FieldMap& map = {}) {
  Texts titles;
  for (const auto& article : read(json, map).articles) titles.push_back(article.title);
  return titles;
}

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
    CHECK(article.published == parse_date("2019-05-23T08:30:00+05:30"));
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

  TEST_CASE("read: an envelope gives its articles and is none, whatever it is called") {
    const Texts both = {"एक खबर", "दो खबर"};
    const std::string items =
        R"([{"title": "एक खबर", "url": "https://e.example/1", "content": "पहली"},
            {"title": "दो खबर", "url": "https://e.example/2", "description": "दूसरी"}])";
    for (
        const std::string& json : {
            R"({"status": "ok", "totalResults": 2, "articles": )" + items + "}",
            R"({"version": "1.1", "title": "मेरा फ़ीड", "description": "रोज़", "items": )" + items +
                "}",
            R"({"rss": {"channel": {"title": "फ़ीड", "link": "https://e.example/", "item": )" +
                items + "}}}",
            R"({"response": {"meta": {"hits": 2}, "docs": )" + items + "}}",
            R"({"कुछ": {"भी": [)" + items + "]}}",
            R"({"date": "2024-05-05", "stories": )" + items + "}",
            R"({"@type": "CollectionPage", "name": "सूची", "hasPart": )" + items + "}",
            std::string(
                R"({"101": {"title": "एक खबर", "url": "https://e.example/1"}, "102": {"title": "दो खबर", "url": "https://e.example/2"}})"),
        }) {
      CAPTURE(json);
      CHECK(titles_of(json) == both);
      CHECK(titles_of(json, {parse_field_mapping("section=beat")}) == both);
    }
    CHECK(
        titles_of(R"({"articles": [{"head": "एक", "para": "पाठ"}, {"head": "दो", "para": "पाठ"}]})",
                  {parse_field_mapping("title=articles.head"), parse_field_mapping("body=para")}) ==
        Texts{"एक", "दो"});
  }

  TEST_CASE("read: an article inside of an object or a page is found") {
    for (
        const std::string json : {
            R"({"@type": "WebPage", "name": "पन्ना", "description": "सार", "url": "https://e.example/2",
                 "blogPost": {"@type": "BlogPosting", "headline": "भीतरी लेख", "articleBody": "पाठ"}})",
            R"({"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "भीतरी लेख"}})",
            R"({"@graph": {"@type": "NewsArticle", "headline": "भीतरी लेख", "articleBody": "पाठ"}})",
            R"({"hits": {"hits": [{"_id": "7", "_source": {"title": "भीतरी लेख", "body": "पाठ"}}]}})",
            R"({"_id": "7", "_source": {"title": "भीतरी लेख", "body": "पाठ"}})",
        }) {
      CAPTURE(json);
      CHECK(titles_of(json) == Texts{"भीतरी लेख"});
    }
  }

  TEST_CASE("read: what an article links to is not taken for it") {
    CHECK(titles_of(R"({"title": "बजट पेश", "url": "https://e.example/1", "published": "2024-02-01",
      "description": "संसद में", "related": [{"title": "अ", "url": "https://e.example/2", "description": "x"}],
      "author": [{"title": "संपादक", "url": "https://e.example/a", "description": "y"}]})") ==
          Texts{"बजट पेश"});
    CHECK(titles_of(R"({"id": "1", "title": "बजट पेश", "body": "पाठ",
      "more": [{"title": "अ", "body": "और", "url": "https://e.example/2"}]})") == Texts{"बजट पेश"});
  }

  TEST_CASE("read: nodes that are no articles are passed over and told") {
    for (const std::string type :
         {"WebPage", "Organization", "NewsMediaOrganization", "VideoObject", "BreadcrumbList",
          "ItemList", "Person", "WebSite", "ImageObject", "https://schema.org/CollectionPage"}) {
      CAPTURE(type);
      const ReadResult result =
          read(R"({"@type": ")" + type +
               R"(", "url": "https://e.example/k1", "name": "न", "title": "कोसी",
                                         "description": "ताज़ा समाचार"})");
      CHECK(result.articles.empty());
      CHECK(result.rejections.empty());
      CHECK(warnings_of(result) ==
            Texts{"june.jsonl:7: \"" + type + "\" is no article; it was passed over"});
    }
  }

  TEST_CASE("read: an archive's own \"type\" is no schema.org type") {
    for (const std::string type : {"review", "page", "Event", "video"}) {
      CAPTURE(type);
      CHECK(titles_of(R"({"type": ")" + type + R"(", "id": "1", "title": "बजट", "body": "पाठ"})") ==
            Texts{"बजट"});
    }
  }

  TEST_CASE("read: a placeholder and a home page identify no article") {
    for (const std::string place :
         {R"("mainEntityOfPage": "True")", R"("mainEntityOfPage": {"@id": "#webpage"})",
          R"("url": "https://e.example/")",
          R"("mainEntityOfPage": {"@id": "https://e.example/#webpage"})", R"("url": "none")",
          R"("id": "None", "url": "https://e.example/hi/")"}) {
      CAPTURE(place);
      const auto id = [&](const std::string& title) {
        return read_one("{" + place + R"(, "headline": ")" + title + R"("})").id;
      };
      CHECK(id("बिहार में बाढ़") == hash128_hex("बिहार में बाढ़\n\n"));
      CHECK(id("बिहार में बाढ़") != id("दिल्ली में लू"));
    }
    CHECK(warnings_of(read(R"({"mainEntityOfPage": "True", "headline": "बाढ़"})")) ==
          Texts{"june.jsonl:7: \"mainEntityOfPage\" is no address; it was left out"});
    CHECK(warnings_of(read(R"({"url": "https://e.example/", "headline": "बाढ़"})")) ==
          Texts{"june.jsonl:7: the address is a home page, which identifies no article; it is "
                "known by its text"});
    CHECK(read_one(R"({"url": "https://e.example/#!/news/1", "title": "x"})").id ==
          "https://e.example/#!/news/1");
  }

  TEST_CASE("read: a field of another shape is read as what it means") {
    struct Case {
      std::string json;
      std::string title;
      std::string body;
    };
    const Case cases[] = {
        {R"({"title": 2024, "body": 5})", "2024", "5"},
        {R"({"headline": ["बजट"], "body": ["एक।", "दो।"]})", "बजट", "एक।\nदो।"},
        {R"({"headline": {"main": "बजट", "kicker": null}, "abstract": ""})", "बजट", ""},
        {R"({"title": {"rendered": "बजट"}, "content": {"rendered": "<p>पाठ</p>"}})", "बजट", "पाठ"},
        {R"({"headline": {"@value": "बजट", "@language": "hi"}, "description": []})", "बजट", ""},
        {R"({"title": {"en": "Budget", "hi": "बजट"}, "description": {}})", "बजट", ""},
        {R"({"title": {"#text": "बजट"}, "body": [{"type": "p", "text": "पाठ"}]})", "बजट", "पाठ"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.json);
      const Article article = read_one(c.json);
      CHECK(article.title == c.title);
      CHECK(article.body == c.body);
    }
    const Article article = read_one(R"({"_id": {"$oid": "65f0"}, "title": "बजट",
      "published": {"$date": {"$numberLong": "1694580300000"}},
      "author": [{"name": "आशा रावत"}, {"firstname": "Meera", "lastname": "Shah"}],
      "keywords": [{"@type": "DefinedTerm", "name": "बाढ़"}, {"name": "subject", "value": "GST"}],
      "publisher": [{"name": "प्रभात"}], "section": false})");
    CHECK(article.id == "65f0");
    CHECK(to_iso8601(*article.published) == "2023-09-13T10:15:00+05:30");
    CHECK(article.authors == Texts{"आशा रावत", "Meera Shah"});
    CHECK(article.keywords == Texts{"बाढ़", "GST"});
    CHECK(article.source == "प्रभात");
  }

  TEST_CASE("read: what cannot be meant is left out with a warning") {
    CHECK(warnings_of(read(R"({"title": "a", "datePublished": false})")) ==
          Texts{"june.jsonl:7: \"datePublished\" is false, not text; it was left out"});
    CHECK(warnings_of(read(R"({"title": "a", "id": true})")) ==
          Texts{"june.jsonl:7: \"id\" is true, not text; it was left out"});
    CHECK(warnings_of(read(R"({"title": "a", "keywords": ["x", {"a": 1}]})")) ==
          Texts{"june.jsonl:7: \"keywords\" holds an object, not text; it was left out"});
    CHECK(rejection_of(R"({"title": {"a": 1}, "body": true})") ==
          "june.jsonl:7: no \"title\", \"description\" or \"body\" with text; add one, or name its "
          "field with --map");
  }

  TEST_CASE("read: what is too long is left out, and the article goes in") {
    const std::string long_text(5000, 'a');
    struct Case {
      std::string field;
      std::string warning;
    };
    const Case cases[] = {
        {R"("id": ")" + long_text + "\"",
         "\"id\" is longer than 2000 bytes; a hash of it takes its place"},
        {R"("url": "https://e.example/)" + long_text + "\"",
         "\"url\" is longer than 4000 bytes; it was left out"},
        {R"("source": ")" + long_text + "\"",
         "\"source\" is longer than 500 bytes; it was left out"},
        {R"("authors": [")" + long_text + "\"]",
         "\"authors\" is longer than 500 bytes; it was left out"},
        {R"("entities": [{"name": ")" + long_text + "\"}]",
         "\"entities\" is longer than 300 bytes; it was left out"},
        {R"("entities": [{"name": "दिल्ली", "id": ")" + std::string(245, 'a') + "\"}]",
         "the id of an entity is longer than 100 bytes; it was left out"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.warning);
      const ReadResult result = read("{\"title\": \"बजट\", " + c.field + "}");
      CHECK(result.articles.size() == 1);
      CHECK(warnings_of(result) == Texts{"june.jsonl:7: " + c.warning});
    }
    CHECK(read_one("{\"title\": \"" + long_text + "\"}").title.size() == 4000);
  }

  TEST_CASE("read: what is stored is valid UTF-8 in NFC, without controls") {
    const Article article = read_one(R"({"title": "बा&#xaaaaaaaa;ढ़ cafe\u00ad\u0301",
      "body": "राहत &#xd800;\u001b]0;x\u0007", "source": "\u202eस्रोत&#x9b;"})");
    CHECK(article.title == "बाढ़ caf\u00e9");
    CHECK(article.body == "राहत ]0;x");
    CHECK(article.source == "स्रोत›");
  }

  TEST_CASE("read: furniture can be kept") {
    const std::string json = R"({"title": "x", "body": "बजट पेश हुआ।\nशेयर करें"})";
    CHECK(read_one(json).body == "बजट पेश हुआ।");
    const ArticleReader reader(ReadOptions{{}, TimeZone(), true});
    CHECK(reader.read({{"june.jsonl", 7}, json}).articles.front().body == "बजट पेश हुआ।\nशेयर करें");
  }

  TEST_CASE("read: every author that a \"@graph\" refers to") {
    CHECK(read_one(R"({"@graph": [{"@type": "NewsArticle", "headline": "लेख", "articleBody": "पाठ",
      "author": [{"@id": "#a"}, {"@id": "#b"}]}, {"@type": "Person", "@id": "#a", "name": "आशा रावत"},
      {"@type": "Person", "@id": "#b", "name": "बिमल दास"}]})")
              .authors == Texts{"आशा रावत", "बिमल दास"});
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
