// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "common/unicode.h"
#include "searcher/query/query_parser.h"
#include "searcher/render/json.h"
#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

rapidjson::Document parse(const std::string& text) {
  rapidjson::Document document;
  document.Parse(text.c_str());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

}  // namespace

TEST_SUITE("render/json") {
  TEST_CASE("render_json: one line of valid JSON whatever the text holds") {
    SearchResult result;
    result.query = "\"quotes\" \\ और\n\t\x01";
    result.total = 1;
    Hit hit;
    hit.id = "</script>";
    hit.title = "बाढ़ से राहत";
    hit.snippet = {"राहत", {{0, 12}}, {}};
    hit.entities = {{Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"}};
    result.hits = {hit};
    result.has_facets = true;
    std::ostringstream out;

    render_json(result, out);

    const std::string line = out.str();
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    const auto json = parse(line);
    CHECK(json["format"].GetInt() == kJsonFormat);
    CHECK(std::string(json["query"].GetString()) == result.query);
    CHECK(json["suggestion"].IsNull());
    const auto& read = json["hits"][0];
    CHECK(std::string(read["id"].GetString()) == "</script>");
    CHECK(read["published"].IsNull());
    CHECK(read["snippet"]["highlights"][0][1].GetInt() == 12);
    CHECK(std::string(read["entities"][0]["label"].GetString()) == "नरेंद्र मोदी / Narendra Modi");
    for (const auto name : kFacetNames) CHECK(json["facets"][name.data()].IsArray());
  }

  TEST_CASE("render_json: without facets there is no facets field") {
    std::ostringstream out;
    render_json(SearchResult(), out);
    CHECK_FALSE(parse(out.str()).HasMember("facets"));
  }

  TEST_CASE("render_json: an explanation, with null where a reason did not match") {
    Explanation explanation{"b", "पुतिन दिल्ली में", 4, {}};
    explanation.reasons = {{"putin", Rule::as_written, "putin", false, 0, {}},
                           {"putin", Rule::variant, "पुतिन", true, 4, {{"body", "पुतिन", 2}}}};
    std::ostringstream out;

    render_json(explanation, "putin", out);

    const auto json = parse(out.str());
    CHECK(json["format"].GetInt() == kJsonFormat);
    CHECK(std::string(json["query"].GetString()) == "putin");
    CHECK(json["score"].GetDouble() == 4);
    CHECK(json["reasons"][0]["weight"].IsNull());
    CHECK(std::string(json["reasons"][1]["rule"].GetString()) == "variant");
    CHECK(std::string(json["reasons"][1]["found"][0]["field"].GetString()) == "body");
    CHECK(json["reasons"][1]["found"][0]["count"].GetInt() == 2);
  }

  TEST_CASE("render_json_error: what was asked, what is wrong and where, or null") {
    std::ostringstream out;
    render_json_error("\"x", "query, column 1: error: …", 1, out);
    const auto json = parse(out.str());
    CHECK(json["format"].GetInt() == 2);
    CHECK(std::string(json["query"].GetString()) == "\"x");
    CHECK(std::string(json["error"]["message"].GetString()) == "query, column 1: error: …");
    CHECK(json["error"]["column"].GetInt() == 1);
    std::ostringstream placeless;
    render_json_error("x", "no index", std::nullopt, placeless);
    CHECK(parse(placeless.str())["error"]["column"].IsNull());
  }

  TEST_CASE("render_json: bytes that are not UTF-8 become U+FFFD; letters beside them stay") {
    SearchResult result;
    result.query = "च\xe0\xa4 x\xff\xef\xbf\xbd";
    std::ostringstream out;
    render_json(result, out);
    const auto json = parse(out.str());
    CHECK_FALSE(find_invalid_utf8(json["query"].GetString()));
    CHECK(std::string(json["query"].GetString()) == "च\uFFFD x\uFFFD\uFFFD");
  }

  TEST_CASE("render_json: a query as it is read") {
    std::ostringstream out;
    render_json(parse_query("title:बाढ़ -\"a b\"~3 date:2023", {2024, 1, 1}), out);
    const auto json = parse(out.str());
    CHECK(json["format"].GetInt() == 2);
    const auto& parsed = json["parsed"];
    CHECK(std::string(parsed["kind"].GetString()) == "best_of");
    const auto& children = parsed["children"];
    REQUIRE(children.Size() == 3);
    CHECK(std::string(children[0]["kind"].GetString()) == "word");
    CHECK(std::string(children[0]["field"].GetString()) == "title");
    CHECK(std::string(children[0]["text"].GetString()) == "बाढ़");
    CHECK(std::string(children[1]["occur"].GetString()) == "excluded");
    CHECK(children[1]["distance"].GetInt() == 3);
    CHECK(std::string(children[2]["from"].GetString()) == "2023-01-01");
    CHECK(std::string(children[2]["to"].GetString()) == "2023-12-31");
  }
}

}  // namespace khabar
