// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/query/query.h"
#include "searcher/query/query_parser.h"

namespace khabar {

TEST_SUITE("query/query") {
  TEST_CASE("to_string: one part a line, as --explain-query prints it") {
    const Query query = parse_query(
        "मिसाइल -मौसम \"उत्तर कोरिया\"^2 title:चुन* putin~1 \"kim moon\"~5 source:\"abp live\" "
        "date:2023-01..2023-06 (रूस OR Russia)",
        {2024, 3, 14});
    CHECK(to_string(query) ==
          "best of\n"
          "  word मिसाइल\n"
          "  - word मौसम\n"
          "  phrase \"उत्तर कोरिया\", weight 2\n"
          "  pattern चुन* in title\n"
          "  word like putin, changed letters up to 1\n"
          "  near \"kim moon\", words between up to 5\n"
          "  + phrase \"abp live\" in source\n"
          "  + date from 2023-01-01 to 2023-06-30\n"
          "  one of\n"
          "    word रूस\n"
          "    word Russia\n");
  }

  TEST_CASE("to_string: a day, an open range, everything") {
    const Day today{2024, 3, 14};
    CHECK(to_string(parse_query("date:today", today)) == "date 2024-03-14\n");
    CHECK(to_string(parse_query("date:..2022", today)) == "date to 2022-12-31\n");
    CHECK(to_string(parse_query("date:2022..", today)) == "date from 2022-01-01\n");
    CHECK(to_string(parse_query(" * ", today)) == "everything\n");
  }

  TEST_CASE("is_filter: fields that are not ranked, and groups of them") {
    const Day today{2024, 3, 14};
    const auto filters = [&](std::string_view text) {
      return is_filter(parse_query(text, today).root);
    };
    CHECK(filters("source:abp"));
    CHECK(filters("date:2023"));
    CHECK(filters("(source:abp OR person:putin)"));
    CHECK_FALSE(filters("title:पुतिन"));
    CHECK_FALSE(filters("source:abp पुतिन"));
    CHECK_FALSE(filters("*"));
  }

  TEST_CASE("QueryError: counts columns as a reader does") {
    const QueryError error("क्षत्रिय (", 25, "the parenthesis is open");
    CHECK(error.column() == 5);
    CHECK(std::string(error.what()) == "query, column 5: error: the parenthesis is open");
  }
}

}  // namespace khabar
