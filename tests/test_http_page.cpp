// SPDX-License-Identifier: GPL-3.0-or-later
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <gumbo.h>

#include "searcher/http/assets.h"
#include "searcher/render/web_address.h"
#include "tests/support/small_index.h"
#include "tests/support/test_server.h"

namespace khabar {
namespace {

using test::article;

std::vector<Article> news() {
  return {article("a", "चुनाव आयोग की बैठक", "आयोग ने मतदान की तारीख़ें बताईं।\nनरेंद्र मोदी दिल्ली में थे।",
                  "Naya Savera", "2024-03-01"),
          article("b/1", "Rail strike ends", "Trains ran on Friday. The strike is over.",
                  "Daily Lantern", "2024-07-15"),
          article("c", "Rail strike begins", "Trains stood on Monday. The strike began.",
                  "Daily Lantern", "2023-07-10")};
}

/// What stands in texts of an article, a request or an index, to become markup if it can.
const std::vector<std::string>& attacks() {
  static const std::vector<std::string> all = {
      "<script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)",
      "</title><script>alert(1)</script>",
      "</mark></a></p><iframe src=//evil.example>",
      "<svg/onload=alert(1)>",
      "javascript:alert(1)",
      "<!--<b>",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "<style>*{display:none}</style>",
      "<base href=//evil.example>",
      "strike <b>strike</b> \xff\xfe<",
  };
  return all;
}

std::string get_page(const test::TestServer& server, const std::string& target) {
  const auto answer = server.get(target, {"Accept: text/html"});
  CAPTURE(target);
  CHECK(answer.header("content-type") == "text/html; charset=utf-8");
  return answer.body;
}

void check_element(const GumboElement& element) {
  static const std::set<GumboTag> allowed = {
      GUMBO_TAG_HTML,    GUMBO_TAG_HEAD,    GUMBO_TAG_META,    GUMBO_TAG_TITLE,   GUMBO_TAG_LINK,
      GUMBO_TAG_SCRIPT,  GUMBO_TAG_BODY,    GUMBO_TAG_A,       GUMBO_TAG_HEADER,  GUMBO_TAG_NAV,
      GUMBO_TAG_FORM,    GUMBO_TAG_DIV,     GUMBO_TAG_LABEL,   GUMBO_TAG_INPUT,   GUMBO_TAG_BUTTON,
      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_SELECT,  GUMBO_TAG_OPTION,  GUMBO_TAG_MAIN,
      GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_P,       GUMBO_TAG_B,       GUMBO_TAG_UL,
      GUMBO_TAG_OL,      GUMBO_TAG_LI,      GUMBO_TAG_SECTION, GUMBO_TAG_SPAN,    GUMBO_TAG_TIME,
      GUMBO_TAG_MARK,    GUMBO_TAG_ASIDE,   GUMBO_TAG_FOOTER,  GUMBO_TAG_ARTICLE, GUMBO_TAG_TABLE,
      GUMBO_TAG_THEAD,   GUMBO_TAG_TBODY,   GUMBO_TAG_TR,      GUMBO_TAG_TH,      GUMBO_TAG_TD,
      GUMBO_TAG_SVG,     GUMBO_TAG_UNKNOWN};
  CAPTURE(std::string(gumbo_normalized_tagname(element.tag)));
  CHECK(allowed.contains(element.tag));
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string name = attribute->name;
    const std::string value = attribute->value;
    CAPTURE(name);
    CAPTURE(value);
    CHECK_FALSE(name.starts_with("on"));
    CHECK(name != "style");
    if (name == "src") CHECK(value == "/static/khabar.js");
    if (name == "action") CHECK(value.starts_with("/"));
    if (name == "href") {
      CHECK((value.starts_with("/") || value.starts_with("#") || value.starts_with("https://") ||
             value.starts_with("http://")));
      CHECK_FALSE(value.starts_with("//"));
    }
  }
}

void check_tree(const GumboNode* node, int& scripts) {
  if (node->type != GUMBO_NODE_ELEMENT) {
    CHECK(node->type != GUMBO_NODE_COMMENT);
    return;
  }
  check_element(node->v.element);
  if (node->v.element.tag == GUMBO_TAG_SCRIPT) ++scripts;
  for (unsigned i = 0; i < node->v.element.children.length; ++i) {
    check_tree(static_cast<const GumboNode*>(node->v.element.children.data[i]), scripts);
  }
}

/// That a page has the elements and attributes of ours, and nothing that runs but our script.
void check_harmless(const std::string& page) {
  GumboOutput* parsed = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  int scripts = 0;
  check_tree(parsed->root, scripts);
  CHECK(scripts == 1);
  gumbo_destroy_output(&kGumboDefaultOptions, parsed);
}

}  // namespace

TEST_SUITE("http/page") {
  TEST_CASE("hostile articles: nothing of them becomes markup, on any page") {
    std::vector<Article> hostile;
    for (std::size_t i = 0; i < attacks().size(); ++i) {
      Article one = article(attacks()[i] + std::to_string(i), "strike " + attacks()[i],
                            attacks()[i] + " strike " + attacks()[i], attacks()[i],
                            "2024-03-0" + std::to_string(1 + i % 9));
      one.description = attacks()[i];
      one.section = attacks()[i];
      one.authors = {attacks()[i]};
      one.url = i % 2 == 0 ? attacks()[i] : "https://x.example/" + attacks()[i];
      one.language = attacks()[i];
      one.keywords = {attacks()[i]};
      hostile.push_back(one);
    }
    const test::SmallIndex index(hostile);
    const test::TestServer server({index.path()});
    for (const char* target :
         {"/", "/?q=strike&limit=100", "/coverage", "/compare?q1=strike&unit=month",
          "/facet/source", "/facet/section", "/facet/language"}) {
      CAPTURE(target);
      check_harmless(get_page(server, target));
    }
    for (const auto& one : hostile) {
      CAPTURE(one.id);
      check_harmless(get_page(server, "/article/" + percent_encode(one.id) + "?q=strike"));
      check_harmless(get_page(server, "/?like=" + percent_encode(one.id)));
    }
  }

  TEST_CASE("hostile requests: what is asked comes back as text alone") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    for (const auto& attack : attacks()) {
      const std::string encoded = percent_encode(attack);
      CAPTURE(attack);
      for (const std::string& target :
           {"/?q=" + encoded, "/?facet=source%3D" + encoded, "/?from=" + encoded,
            "/?sort=" + encoded, "/?lang=" + encoded, "/?archive=" + encoded, "/?like=" + encoded,
            "/article/" + encoded, "/facet/" + encoded, "/facet/source?prefix=" + encoded,
            "/compare?q1=" + encoded, "/compare?unit=" + encoded, "/" + encoded,
            "/?" + encoded + "=1"}) {
        check_harmless(get_page(server, target));
      }
    }
  }

  TEST_CASE("search: hits with marks, what was also searched, facets with only and not") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string page = get_page(server, "/?q=strike&lang=en");
    CHECK(page.find("<b>2</b> articles") != std::string::npos);
    CHECK(page.find("Rail <mark>strike</mark> ends</a>") != std::string::npos);
    CHECK(page.find("href=\"/article/b%2F1?q=strike&amp;lang=en\"") != std::string::npos);
    CHECK(page.find("href=\"/?q=strike&amp;facet=source%3DDaily%20Lantern&amp;lang=en\"") !=
          std::string::npos);
    CHECK(page.find("href=\"/?q=strike&amp;facet=source%21%3DDaily%20Lantern&amp;lang=en\"") !=
          std::string::npos);
    CHECK(page.find("<html lang=\"en\">") != std::string::npos);
    const std::string chunav = get_page(server, "/?q=chunav");
    CHECK(chunav.find("Also searched: <a class=\"form\" href=\"/?q=chunav&amp;without=") !=
          std::string::npos);
    CHECK(chunav.find("<mark>चुनाव</mark> आयोग") != std::string::npos);
  }

  TEST_CASE("search: a facet and the days are shown, and each can be taken away") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string page =
        get_page(server, "/?q=strike&facet=source%3DDaily+Lantern&from=2024&to=2024");
    CHECK(page.find("<b>1</b> article<") != std::string::npos);
    CHECK(page.find("Daily Lantern <a href=\"/?q=strike&amp;from=2024-01-01&amp;to=2024-12-31\"") !=
          std::string::npos);
    CHECK(page.find("<a href=\"/?q=strike&amp;facet=source%3DDaily%20Lantern\"") !=
          std::string::npos);
  }

  TEST_CASE("search: a person that is kept or left out is shown by name") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string kept = get_page(server, "/?facet=person%3Dnarendra-modi");
    CHECK(kept.find("<li>नरेंद्र मोदी / Narendra Modi <a") != std::string::npos);
    const std::string left_out = get_page(server, "/?facet=person%21%3Dnarendra-modi");
    CHECK(left_out.find("नरेंद्र मोदी / Narendra Modi <a") != std::string::npos);
    CHECK(get_page(server, "/?facet=person%3Dnobody-known").find("<li>nobody-known <a") !=
          std::string::npos);
  }

  TEST_CASE("histogram: years open months, months open days, and back") {
    std::vector<Article> years;
    for (int year = 2018; year < 2024; ++year) {
      years.push_back(article(std::to_string(year), "Rail strike", "Trains stood.", "X",
                              std::to_string(year) + "-07-15"));
    }
    const test::SmallIndex index(years);
    const test::TestServer server({index.path()});
    CHECK(
        get_page(server, "/?q=strike")
            .find("href=\"/?q=strike&amp;from=2019-01-01&amp;to=2019-12-31\" data-span=\"2019\"") !=
        std::string::npos);
    CHECK(get_page(server, "/?q=strike&from=2019&to=2019").find("data-span=\"2019-07\"") !=
          std::string::npos);
    const std::string days = get_page(server, "/?q=strike&from=2019-07&to=2019-07");
    CHECK(days.find("data-span=\"2019-07-15\"") != std::string::npos);
    CHECK(days.find("<a href=\"/?q=strike&amp;from=2019-01-01&amp;to=2019-12-31\">2019</a>") !=
          std::string::npos);
  }

  TEST_CASE("pages: links to the one before and the one after") {
    std::vector<Article> many;
    for (int i = 0; i < 25; ++i)
      many.push_back(
          article(std::to_string(i), "Rail strike", "Train " + std::to_string(i) + " stood."));
    const test::SmallIndex index(many);
    const test::TestServer server({index.path()});
    const std::string second = get_page(server, "/?q=strike&page=2");
    CHECK(second.find("<a rel=\"prev\" href=\"/?q=strike\">") != std::string::npos);
    CHECK(second.find("Page 2 / 3") != std::string::npos);
    CHECK(second.find("<a rel=\"next\" href=\"/?q=strike&amp;offset=20\">") != std::string::npos);
    CHECK(second.find("start=\"11\"") != std::string::npos);
  }

  TEST_CASE("an address that is too long is a page that says so, whatever its length") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    for (const std::size_t bytes : {15'500UL, 16'000UL, 16'200UL, 16'384UL, 20'000UL}) {
      CAPTURE(bytes);
      const auto answer = server.get("/?q=" + std::string(bytes, 'x'), {"Accept: text/html"});
      CHECK(answer.status == (bytes < 16'000 ? 200 : 414));
      if (bytes < 16'000) continue;
      CHECK(answer.body.find("the address has " + std::to_string(bytes + 4) +
                             " bytes; 16000 are the most") != std::string::npos);
    }
  }

  TEST_CASE("article: marks to jump to, names, why, similar ones, a citation; 404 for none") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string page = get_page(server, "/article/c?q=strike&lang=en");
    CHECK(page.find("<h1>Rail <mark>strike</mark> begins</h1>") != std::string::npos);
    CHECK(page.find("The <mark id=\"m1\">strike</mark> began.") != std::string::npos);
    CHECK(page.find("<a href=\"#m1\">1</a>") != std::string::npos);
    CHECK(page.find("<td>strike</td><td>as written</td>") != std::string::npos);
    CHECK(page.find("href=\"/article/b%2F1?lang=en\">Rail strike ends</a>") != std::string::npos);
    // What is typed on a page of similar articles is a new question.
    CHECK(get_page(server, "/?like=c").find("name=\"like\"") == std::string::npos);
    CHECK(page.find("Rail strike begins. Daily Lantern, 10 July 2023 [c]") != std::string::npos);
    const std::string hindi = get_page(server, "/article/a?lang=hi");
    CHECK(hindi.find("<p>आयोग ने मतदान की तारीख़ें बताईं।</p><p>नरेंद्र मोदी दिल्ली में थे।</p>") !=
          std::string::npos);
    CHECK(hindi.find("नरेंद्र मोदी / Narendra Modi</a>") != std::string::npos);
    CHECK(hindi.find("1 मार्च 2024") != std::string::npos);
    CHECK(server.get("/article/nosuch", {"Accept: text/html"}).status == 404);
  }

  TEST_CASE("an error is a page that keeps the question, and JSON for programs") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto page = server.get("/?q=%22strike", {"Accept: text/html"});
    CHECK(page.status == 400);
    CHECK(page.body.find("value=\"&quot;strike\"") != std::string::npos);
    CHECK(page.body.find("role=\"alert\">query, column 1: error: the quote that opens") !=
          std::string::npos);
    CHECK(server.get("/?q=%22strike").header("content-type").starts_with("application/json"));
  }

  TEST_CASE("facet: all values with a beginning; compare and its table; coverage; help") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string sources = get_page(server, "/facet/source?prefix=na");
    CHECK(sources.find("Naya Savera</a>") != std::string::npos);
    CHECK(sources.find("Daily Lantern</a>") == std::string::npos);
    CHECK(server.get("/facet/colour", {"Accept: text/html"}).status == 404);
    const std::string lines = get_page(server, "/compare?q1=strike&q2=chunav&unit=year");
    CHECK(lines.find("<polyline class=\"line1\"") != std::string::npos);
    CHECK(lines.find("<a href=\"/?q=strike&amp;from=2023-01-01&amp;to=2023-12-31\">1</a>") !=
          std::string::npos);
    CHECK(server.get("/compare.csv?q1=strike&q2=chunav&unit=year").body ==
          "year,strike,chunav\r\n2023,1,0\r\n2024,1,1\r\n");
    CHECK(server.get("/compare?q1=strike&unit=fortnight", {"Accept: text/html"}).status == 400);
    CHECK(get_page(server, "/compare?q1=strike&unit=week")
              .find("<th>2024-W29</th><td><a "
                    "href=\"/?q=strike&amp;from=2024-07-15&amp;to=2024-07-21\">1</a>") !=
          std::string::npos);
    const std::string held = get_page(server, "/coverage");
    CHECK(held.find(
              "<a "
              "href=\"/?facet=source%3DNaya%20Savera&amp;from=2024-03-01&amp;to=2024-03-31\">1</"
              "a>") != std::string::npos);
    CHECK(get_page(server, "/help?lang=hi").find("दोनों शब्द") != std::string::npos);
  }

  TEST_CASE("the page's own files are small") {
    std::size_t bytes = 0;
    for (const char* name : {"khabar.css", "khabar.js", "icon.svg"}) {
      REQUIRE(find_asset(name));
      bytes += find_asset(name)->content.size();
    }
    CHECK(bytes < 60000);
    CHECK_FALSE(find_asset("nosuch"));
  }

  TEST_CASE(
      "search: a story is shown once, its copies behind a link; a switch shows each by itself") {
    const std::string body =
        "The railway workers of the northern zone ended their strike on Friday evening after the "
        "minister promised to look at their pay, and the first trains left the capital at nine.";
    const test::SmallIndex index(
        {article("a", "Rail strike ends", body, "Daily Lantern", "2024-07-15"),
         article("b", "Trains run again", body, "Naya Savera", "2024-07-15"),
         article("c", "Strike of pilots", "It begins on Monday.")});
    const test::TestServer server({index.path()});
    const auto page = get_page(server, "/?q=strike");
    check_harmless(page);
    CHECK(page.find("<b>3</b> articles · 2 stories") != std::string::npos);
    CHECK(page.find("+1 copy</a>: ") != std::string::npos);
    std::smatch found;
    REQUIRE(std::regex_search(page, found, std::regex("class=\"copies\"><a href=\"([^\"]*)\"")));
    const auto address = std::regex_replace(found.str(1), std::regex("&amp;"), "&");
    const auto story = get_page(server, address);
    CHECK(story.find("<b>2</b> articles") != std::string::npos);
    CHECK(story.find("/article/a?") != std::string::npos);
    CHECK(story.find("/article/b?") != std::string::npos);
    const auto each = get_page(server, "/?q=strike&collapse=none");
    CHECK(each.find("stories") == std::string::npos);
    CHECK(each.find("value=\"none\" checked") != std::string::npos);
    CHECK(each.find("/article/b?q=strike&amp;collapse=none") != std::string::npos);
    // What is saved is every match, as the API has it.
    CHECK(page.find("/api/v1/export?q=strike&amp;format=csv") != std::string::npos);
    CHECK(each.find("/api/v1/export?q=strike&amp;format=csv") != std::string::npos);
  }

  TEST_CASE("search: each other form of a word can be left out, and taken in again") {
    const test::SmallIndex index({article("a", "चुनाव टला", "मतदान अब मई में होगा।"),
                                  article("b", "The chunav", "Chunav it is.")});
    const test::TestServer server({index.path()});
    const auto page = get_page(server, "/?q=chunav");
    CHECK(page.find("<b>2</b> articles</p>") != std::string::npos);
    CHECK(page.find("aria-label=\"leave out: चुनाव\"") != std::string::npos);
    const auto less = get_page(server, "/?q=chunav&without=" + percent_encode("चुनाव"));
    CHECK(less.find("<b>1</b> article") != std::string::npos);
    CHECK(less.find("leave out: चुनाव") == std::string::npos);
    CHECK(less.find("aria-label=\"remove: चुनाव\"") != std::string::npos);
  }

  TEST_CASE("search: says how many articles have all words of a question, how many most") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    CHECK(get_page(server, "/?q=rail+strike").find("<b>2</b> articles · all with every word") !=
          std::string::npos);
    const auto any = get_page(server, "/?q=rail+strike+friday&match=any");
    CHECK(any.find("<b>2</b> articles · 1 with every word, 2 with most words") !=
          std::string::npos);
    CHECK(get_page(server, "/?q=rail").find("every word") == std::string::npos);
  }
}

}  // namespace khabar
