// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/opensearch/json.h"
#include "indexer/opensearch/document_source.h"
#include "indexer/stories/sketch.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

Article article() {
  Article made;
  made.id = "dd-1";
  made.title = "चुनावों की तैयारी";
  made.body = "COVID-19 के बीच चुनाव। मोदी ने कहा।";
  made.source = "ABP Live";
  made.language = "hi";
  return made;
}

rapidjson::Document source_of(const Article& made) {
  DocumentBuilder builder{NameSource(test::shipped_catalogue())};
  Analyzer analyzer;
  return read_json(document_source(builder.build(made), made, 7, analyzer), "test");
}

std::vector<std::string> texts(const JsonValue& source, const char* field) {
  std::vector<std::string> found;
  const JsonValue* values = json_at(source, {field});
  if (values == nullptr) return found;
  for (const auto& value : values->GetArray()) found.emplace_back(value.GetString());
  return found;
}

}  // namespace

TEST_SUITE("opensearch/document") {
  TEST_CASE("a text is its tokens, an inflected form with its lemma at one place") {
    const auto source = source_of(article());
    REQUIRE_FALSE(texts(source, "title").empty());
    CHECK(texts(source, "title").front().starts_with("Zचुनाव|चुनावों की "));
    CHECK(texts(source, "body").front().find(" चुनाव ") != std::string::npos);
  }

  TEST_CASE("a word made of several stands apart, so that no phrase goes over it") {
    const auto body = texts(source_of(article()), "body");
    REQUIRE(body.size() == 2);
    CHECK(body[1] == "covid19");
  }

  TEST_CASE("values stand under the names of the field table") {
    const auto source = source_of(article());
    CHECK(texts(source, "id") == std::vector<std::string>{"dd-1"});
    CHECK(texts(source, "source") == std::vector<std::string>{"ABP Live"});
    CHECK(texts(source, "source_words") == std::vector<std::string>{"abp", "abp live", "live"});
    CHECK(json_count(source, {"sequence"}) == 7);
    CHECK(json_text(source, {"group"}) == "dd-1");
    CHECK(json_at(source, {"published"}) == nullptr);
    CHECK(article_from_json(json_text(source, {"article"})) == article());
  }

  TEST_CASE("an entity stands as often as the article names it") {
    Article made = article();
    made.body = "नरेंद्र मोदी ने कहा। नरेंद्र मोदी दिल्ली में हैं।";
    const auto source = source_of(made);
    CHECK(texts(source, "person") == std::vector<std::string>{"narendra-modi", "narendra-modi"});
    const auto entities = texts(source, "entities");
    CHECK(std::count(entities.begin(), entities.end(), "XEPnarendra-modi") == 1);
  }

  TEST_CASE("copies share bands of their sketches, which tell their place") {
    const std::string sketch = make_sketch({1, 2, 3});
    const auto bands = bands_of(sketch);
    CHECK(bands.size() == kSketchHashes / 2);
    CHECK(bands.front().starts_with("00"));
    CHECK(bands.back().starts_with("1f"));
    CHECK(bands_of("").empty());
  }

  TEST_CASE("an id that is too long for OpenSearch becomes a hash") {
    CHECK(document_id("dd-1") == "dd-1");
    const std::string hashed = document_id(std::string(600, 'x'));
    CHECK(hashed.starts_with("#"));
    CHECK(hashed.size() < 100);
  }
}

}  // namespace khabar
