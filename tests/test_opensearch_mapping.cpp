// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/facet.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"

namespace khabar {

TEST_SUITE("opensearch/mapping") {
  TEST_CASE("place_of: each term of an index has a field and a token") {
    struct Case {
      std::string term;
      std::string field;
      std::string token;
      std::string counted;
      double weight;
    };
    const std::vector<Case> cases = {
        {"चुनावों", "body", "चुनावों", "body", 1},
        {"Zचुनाव", "body", "Zचुनाव", "body", 1},
        {"Sचुनाव", "title", "चुनाव", "title", 3},
        {"ZSचुनाव", "title", "Zचुनाव", "title", 3},
        {"XDelection", "description", "election", "description", 2},
        {"ZXDelection", "description", "Zelection", "description", 2},
        {"XVSABP Live", "source", "ABP Live", "", 0},
        {"XSRCabp live", "source_words", "abp live", "", 0},
        {"Aravish kumar", "author_words", "ravish kumar", "", 0},
        {"XEPnarendra-modi", "person", "narendra-modi", "person.times", 1},
        {"XELIndia", "place", "India", "place.times", 1},
        {"M2023-09", "month", "2023-09", "", 0},
        {"XVBdelhi", "byline_place", "delhi", "", 0},
        {"Qdd-1", "id", "dd-1", "", 0},
        {"Uhttps://x.in/1", "url", "https://x.in/1", "", 0},
        {"XNOtitle", "lacks", "title", "", 0},
    };
    for (const auto& c : cases) {
      CAPTURE(c.term);
      const auto place = mapping::place_of(c.term);
      REQUIRE(place);
      CHECK(place->field == c.field);
      CHECK(place->token == c.token);
      CHECK(place->counted == c.counted);
      CHECK(place->weight == c.weight);
    }
    for (const char* term : {"", "Z", "ZS", "ZXD"}) {
      CAPTURE(term);
      CHECK_FALSE(mapping::place_of(term));
    }
  }

  TEST_CASE("every facet and every field of the field table has its field in the strict mapping") {
    const auto index = read_json(mapping::articles_index(5, 2), "mapping");
    CHECK(json_text(index, {"mappings", "dynamic"}) == "strict");
    CHECK(json_count(index, {"settings", "index", "number_of_shards"}) == 5);
    CHECK(json_count(index, {"settings", "index", "number_of_replicas"}) == 2);
    for (std::size_t i = 0; i < kFacetCount; ++i) {
      const std::string field = mapping::facet_field(static_cast<Facet>(i));
      CAPTURE(field);
      CHECK(json_text(index, {"mappings", "properties", field.c_str(), "type"}) == "keyword");
    }
    for (const auto& row : kFieldTable) {
      if (row.field == Field::entity) continue;
      const std::string prefix(row.words.empty() && row.kind != FieldKind::text ? row.whole
                                                                                : row.words);
      if (row.kind == FieldKind::slot) continue;
      const auto place = mapping::place_of(prefix + "a");
      CAPTURE(row.names.front());
      REQUIRE(place);
      CHECK(json_at(index, {"mappings", "properties", place->field.c_str()}) != nullptr);
    }
  }

  TEST_CASE("the words index counts each text field's forms and lemmas") {
    const auto index = read_json(mapping::words_index(1), "mapping");
    for (const auto& field : schema::kTextFields) {
      for (const bool lemma : {false, true}) {
        const std::string name = mapping::count_field(field.field, lemma);
        CHECK(json_text(index, {"mappings", "properties", name.c_str(), "type"}) == "integer");
      }
    }
    const auto lemma = mapping::word_count_of("ZSचुनाव");
    REQUIRE(lemma);
    CHECK(lemma->count == "title_lemma");
    CHECK(lemma->word == "चुनाव");
    CHECK_FALSE(mapping::word_count_of("XEPnarendra-modi"));
  }

  TEST_CASE("parts of addresses and bytes are written so that they can be read back") {
    CHECK(path_part("dd-1_a") == "dd-1_a");
    CHECK(path_part("../a?b च") == "%2e%2e%2fa%3fb%20%e0%a4%9a");
    const std::string bytes("\x00\x7f\xff", 3);
    CHECK(to_hex(bytes) == "007fff");
    CHECK(from_hex("007fff") == bytes);
    CHECK(from_hex("00zz").size() == 1);
  }
}

}  // namespace khabar
