// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/read/article_reader.h"

namespace khabar {
namespace {

ReadResult read(std::string html, std::string address = "") {
  return ArticleReader().read(
      {{"page.html", 1}, std::move(html), Record::Form::page, std::move(address)});
}

}  // namespace

TEST_SUITE("read/html_page") {
  TEST_CASE("read: a page's JSON-LD is its article; the page gives what that lacks") {
    const ReadResult result = read(R"(<!doctype html><html lang="hi"><head>
      <link rel="canonical" href="https://e.example/1"><script type="application/ld+json">
      [{"@type": "BreadcrumbList"}, {"@type": "NewsArticle", "headline": "बजट पेश", "datePublished": "2024-02-01"}]
      </script></head><body><nav>होम</nav><article><h1>बजट पेश</h1><p>वित्त मंत्री ने बजट पेश किया।</p></article>)");

    REQUIRE(result.articles.size() == 1);
    const Article& article = result.articles.front();
    CHECK(article.id == "https://e.example/1");
    CHECK(article.title == "बजट पेश");
    CHECK(article.body == "वित्त मंत्री ने बजट पेश किया।");
    CHECK(article.published == parse_date("2024-02-01"));
    CHECK(article.language == "hi");
  }

  TEST_CASE("read: a plain <article> is one, with what the head says") {
    const ReadResult result = read(
        R"(<html><head><title>बाढ़ | नीम चौक</title><meta property="og:site_name" content="नीम चौक">
        <meta property="article:published_time" content="2024-06-01T08:00:00Z"></head>
        <body><article><h1>कोसी में बाढ़</h1><p>गांव डूबे।</p><aside>विज्ञापन</aside></article></body></html>)",
        "https://e.example/2/");

    REQUIRE(result.articles.size() == 1);
    const Article& article = result.articles.front();
    CHECK(article.id == "https://e.example/2/");
    CHECK(article.title == "कोसी में बाढ़");
    CHECK(article.body == "गांव डूबे।");
    CHECK(article.source == "नीम चौक");
    CHECK(to_iso8601(*article.published) == "2024-06-01T13:30:00+05:30");
  }

  TEST_CASE("read: a page that is no article is passed over, and why") {
    const auto why = [](const std::string& html) {
      const ReadResult result = read(html);
      CHECK(result.articles.empty());
      REQUIRE(result.warnings.size() == 1);
      return at(result.warnings[0].where, result.warnings[0].what);
    };
    CHECK(why("<html><body><p>होम</p></body></html>") ==
          "page.html:1: a page without JSON-LD of an article or an <article>; it was passed over");
    CHECK(why("<article>पहली खबर यहां</article><article>दूसरी खबर यहां</article>") ==
          "page.html:1: a page of several articles; it was passed over");
    std::string deep;
    for (int i = 0; i < 50000; ++i) deep += "<div><font size=1>";
    CHECK(why(deep) ==
          "page.html:1: a page with more tags than an article has; it was passed over");
  }
}

}  // namespace khabar
