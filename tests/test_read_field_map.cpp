// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "indexer/read/field_map.h"

namespace khabar {

TEST_SUITE("read/field_map") {
  TEST_CASE("parse_field_mapping: a field and the place it is in") {
    CHECK(parse_field_mapping("title=headline") == FieldMapping{ArticleField::title, "headline"});
    CHECK(parse_field_mapping("source=site.name") ==
          FieldMapping{ArticleField::source, "site.name"});
    CHECK(parse_field_mapping("body=a=b") == FieldMapping{ArticleField::body, "a=b"});
  }

  TEST_CASE("parse_field_mapping: says what to write instead") {
    CHECK_THROWS_WITH_AS(parse_field_mapping("headline"),
                         "--map \"headline\": write FIELD=NAME, such as title=headline or "
                         "source=site.name",
                         Error);
    CHECK_THROWS_WITH_AS(
        parse_field_mapping("headline=title"),
        "--map \"headline=title\": no field \"headline\"; use one of id, url, title, description, "
        "body, published, updated, source, section, authors, keywords, language, entities",
        Error);
    CHECK_THROWS_AS(parse_field_mapping("title="), Error);
  }
}

}  // namespace khabar
