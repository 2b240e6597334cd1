// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "searcher/http/assets.h"
#include "tests/support/small_index.h"
#include "tests/support/test_server.h"

namespace khabar {
namespace {

using test::article;

std::vector<Article> news() {
  return {article("a", "चुनाव आयोग की बैठक", "आयोग ने मतदान की तारीख़ें बताईं। नरेंद्र मोदी दिल्ली में थे।",
                  "Naya Savera", "2024-03-01"),
          article("b/1", "Rail strike ends", "Trains ran on Friday. The strike is over.",
                  "Daily Lantern", "2024-07-15"),
          article("c", "Rail strike begins", "Trains stood on Monday. The strike began.",
                  "Daily Lantern")};
}

rapidjson::Document json_of(const test::HttpAnswer& answer) {
  CAPTURE(answer.body);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(answer.body.c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(answer.header("content-type") == "application/json; charset=utf-8");
  return json;
}

}  // namespace

TEST_SUITE("http/api") {
  TEST_CASE("search: the answer that --json gives, narrowed by facets and days") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto found = json_of(server.get("/api/v1/search?q=strike&sort=newest"));
    CHECK(found["format"].GetInt() == 2);
    CHECK(found["total"].GetInt() == 2);
    CHECK(std::string(found["hits"][0]["id"].GetString()) == "b/1");
    CHECK(found["facets"]["source"][0]["count"].GetInt() == 2);
    CHECK(json_of(server.get("/api/v1/search?facet=source%3DNaya%20Savera"))["total"].GetInt() ==
          1);
    CHECK(json_of(server.get("/api/v1/search?facet=source!%3DNaya%20Savera"))["total"].GetInt() ==
          2);
    CHECK(json_of(server.get("/api/v1/search?from=2024-04"))["total"].GetInt() == 1);
    CHECK(json_of(server.get("/api/v1/search?from=2024&to=2024-03"))["total"].GetInt() == 1);
    CHECK(json_of(server.get("/api/v1/search"))["total"].GetInt() == 3);
  }

  TEST_CASE("search: what is wrong is 400 with a message, of a query with its column") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto broken = server.get("/api/v1/search?q=%22strike");
    CHECK(broken.status == 400);
    CHECK(json_of(broken)["error"]["column"].GetInt() == 1);
    const auto unknown = server.get("/api/v1/search?colour=red");
    CHECK(unknown.status == 400);
    CHECK(json_of(unknown)["error"]["column"].IsNull());
    CHECK(server.get("/api/v1/search?archive=nosuch").status == 404);
    CHECK(server.get("/api/v1/nosuch").status == 404);
    const auto posted = server.get("/api/v1/search", {"Content-Length: 0"}, "POST");
    CHECK(posted.status == 405);
    CHECK(posted.header("allow") == "GET, HEAD");
  }

  TEST_CASE("articles: whole, marked where it matches, by an id with a slash; 404 for none") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto found = json_of(server.get("/api/v1/articles/b%2F1?q=strike"));
    CHECK(std::string(found["title"].GetString()) == "Rail strike ends");
    CHECK(found["highlights"]["title"].Size() == 1);
    CHECK(found["highlights"]["body"].Size() == 1);
    CHECK(std::string(found["published"].GetString()) == "2024-07-15");
    const auto plain = json_of(server.get("/api/v1/articles/a"));
    CHECK(plain["highlights"]["body"].Empty());
    const auto modi = std::string("\"label\":\"नरेंद्र मोदी / Narendra Modi\"");
    CHECK(server.get("/api/v1/articles/a").body.find(modi) != std::string::npos);
    CHECK(server.get("/api/v1/articles/nosuch").status == 404);
  }

  TEST_CASE("similar and explain: of an article by its id") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto alike = json_of(server.get("/api/v1/similar?id=c"));
    REQUIRE(alike["total"].GetInt() == 1);
    CHECK(std::string(alike["hits"][0]["id"].GetString()) == "b/1");
    CHECK(server.get("/api/v1/similar?id=nosuch").status == 404);
    CHECK(json_of(server.get("/api/v1/similar"))["error"]["message"] ==
          "id: error: is not there; add id=…");
    const auto why = json_of(server.get("/api/v1/explain?q=strike&id=c"));
    CHECK(std::string(why["reasons"][0]["word"].GetString()) == "strike");
    const auto no_hit = server.get("/api/v1/explain?q=strike&id=a");
    CHECK(no_hit.status == 404);
    CHECK(json_of(no_hit)["error"]["message"] == "the article \"a\" is no hit of: strike");
  }

  TEST_CASE("similar: an article like no other is 422, not the archive's fault") {
    const test::SmallIndex index({article("x", "Qwxyz", "Plmno.")});
    const test::TestServer server({index.path()});
    CHECK(server.get("/api/v1/similar?id=x").status == 422);
  }

  TEST_CASE("complete, histogram and facets: the rest of a word, counts over time, values") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto words = json_of(server.get("/api/v1/complete?q=stri"));
    REQUIRE(words.Size() > 0);
    CHECK(std::string(words[0]["text"].GetString()) == "strike");
    const auto years = json_of(server.get("/api/v1/histogram?unit=year"));
    CHECK(years["total"].GetInt() == 3);
    CHECK(years["undated"].GetInt() == 1);
    CHECK(years["counts"][0]["count"].GetInt() == 2);
    CHECK(server.get("/api/v1/histogram?unit=fortnight").status == 400);
    const auto sources = json_of(server.get("/api/v1/facets/source?prefix=lan&limit=5"));
    CHECK(sources["total"].GetInt() == 1);
    CHECK(std::string(sources["values"][0]["value"].GetString()) == "Daily Lantern");
    CHECK(sources["values"][0]["count"].GetInt() == 2);
    CHECK(server.get("/api/v1/facets/colour").status == 404);
  }

  TEST_CASE("export: all matches as JSON Lines or CSV; what is more than allowed is refused") {
    std::vector<Article> many;
    for (int i = 0; i < 250; ++i)
      many.push_back(article("n" + std::to_string(i), "Rail strike", "Trains stood."));
    const test::SmallIndex index(many);
    ServiceOptions options;
    options.limits.exported = 249;
    const test::TestServer server({index.path()}, options);
    const auto refused = server.get("/api/v1/export?q=strike");
    CHECK(refused.status == 422);
    CHECK(json_of(refused)["error"]["message"] ==
          "250 articles match, and at most 249 are exported; narrow the search, or write limit= "
          "and offset=");
    const auto lines = server.get("/api/v1/export?q=strike&limit=249");
    CHECK(lines.whole);
    CHECK(std::count(lines.body.begin(), lines.body.end(), '\n') == 249);
    CHECK(lines.header("khabar-total") == "250");
    const auto table = server.get("/api/v1/export?q=strike&offset=240&limit=100&format=csv");
    CHECK(table.header("content-type") == "text/csv; charset=utf-8");
    CHECK(table.body.starts_with("id,title,url,"));
    CHECK(std::count(table.body.begin(), table.body.end(), '\n') == 11);
    CHECK(server.get("/api/v1/export?format=xml").status == 400);
    CHECK(server.get("/api/v1/export?limit=-1").status == 400);
  }

  TEST_CASE("export: scores and order are those of the search") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto found = json_of(server.get("/api/v1/search?q=strike"));
    const auto lines = server.get("/api/v1/export?q=strike").body;
    rapidjson::Document first;
    first.Parse(lines.substr(0, lines.find('\n')).c_str());
    CHECK(std::string(first["id"].GetString()) == found["hits"][0]["id"].GetString());
    CHECK(first["score"].GetDouble() == found["hits"][0]["score"].GetDouble());
  }

  TEST_CASE("health, ready, metrics: how the server is") {
    const test::SmallIndex index(news());
    test::TestServer server({"news=" + index.path()});
    CHECK(server.get("/api/v1/health").body == "{\"status\":\"ok\"}\n");
    CHECK(json_of(server.get("/api/v1/ready"))["archives"]["news"]["articles"].GetInt() == 3);
    CHECK(server.get("/api/v1/metrics").body.find("khabar_articles{archive=\"news\"} 3\n") !=
          std::string::npos);
    server.service().go_down();
    CHECK(server.get("/api/v1/ready").status == 503);
    CHECK(server.get("/api/v1/health").status == 200);
  }

  TEST_CASE(
      "openapi: every member of an answer, also of one that shows stories, is in the document") {
    rapidjson::Document document;
    document.Parse(openapi_document().data(), openapi_document().size());
    const auto& schemas = document["components"]["schemas"];
    const std::string body =
        "The railway workers of the northern zone ended their strike on Friday evening after the "
        "minister promised to look at their pay, and the first trains left the capital at nine.";
    const test::SmallIndex index({test::article("a", "Strike ends", body, "Lantern", "2024-07-15"),
                                  test::article("b", "Trains run", body, "Savera", "2024-07-15")});
    const test::TestServer server({index.path()});
    rapidjson::Document answer;
    answer.Parse(server.get("/api/v1/search?q=strike&collapse=story&histogram=year").body.c_str());
    REQUIRE_FALSE(answer.HasParseError());
    CHECK(answer["stories"].GetUint() == 1);
    CHECK(answer["hits"][0]["copies"].GetUint() == 1);
    for (const auto& member : answer.GetObject()) {
      CAPTURE(std::string(member.name.GetString()));
      CHECK(schemas["Answer"]["properties"].HasMember(member.name));
    }
    for (const auto& member : answer["hits"][0].GetObject()) {
      CAPTURE(std::string(member.name.GetString()));
      CHECK(schemas["Hit"]["properties"].HasMember(member.name));
    }
  }

  TEST_CASE(
      "openapi: a document that has every address of the API and every parameter of requests") {
    rapidjson::Document document;
    document.Parse(openapi_document().data(), openapi_document().size());
    REQUIRE_FALSE(document.HasParseError());
    const auto& paths = document["paths"];
    for (int i = 0; i < static_cast<int>(Route::page_search); ++i) {
      const std::string path(to_string(static_cast<Route>(i)).substr(7));  // after /api/v1
      CAPTURE(path);
      CHECK(paths.HasMember(path.c_str()));
    }
    CHECK(paths.MemberCount() == static_cast<unsigned>(Route::page_search));
    SearchRequest all;
    all.query = "q";
    all.like = "l";
    all.filters = {{{Facet::source, "X", "", ""}, false}};
    all.dates = {Day{2023, 1, 1}, Day{2023, 2, 1}};
    all.sort = Sort::newest;
    all.limit = 3;
    all.offset = 1;
    all.match = MatchWords::all;
    all.collapse = Collapse::story;
    all.counts = Counts::stories;
    all.without = {"x"};
    all.expand = all.translate = all.with_facets = false;
    all.recency = true;
    all.detail = HitDetail::ids;
    all.snippet_graphemes = all.facet_limit = 1;
    all.histogram = DateUnit::day;
    all.timeout = std::chrono::seconds(1);
    for (const auto& [name, value] : encode_request(all)) {
      CAPTURE(name);
      CHECK(document["components"]["parameters"].HasMember(name.c_str()));
    }
  }
}

}  // namespace khabar
