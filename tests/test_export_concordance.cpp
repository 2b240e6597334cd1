// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/unicode.h"
#include "searcher/export/concordance.h"
#include "tests/support/small_index.h"

namespace khabar {

TEST_SUITE("export/concordance") {
  TEST_CASE("concordance: the keyword between graphemes, aligned, in order of its neighbours") {
    const test::SmallIndex index(
        {test::article("a", "पंचायत चुनाव टले", "राज्य में पंचायत चुनाव\nअब मई में होंगे, चुनाव आयोग ने कहा।"),
         test::article("b", "The election schedule",
                       "Voters await the election in क्षत्रिय areas.")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "चुनाव";
    const auto lines = concordance(*engine, request, 10, ConcordanceOrder::answer);
    REQUIRE(lines.size() >= 3);
    for (const auto& line : lines) {
      CAPTURE(line.left);
      CHECK(count_columns(line.left) <= 10);
      CHECK(count_columns(line.right) <= 10);
      CHECK_FALSE(find_invalid_utf8(line.left));
      CHECK_FALSE(find_invalid_utf8(line.right));
      CHECK(line.right.find('\n') == std::string::npos);
    }
    std::ostringstream text;
    render_table(concordance_table(lines, 10, TableFormat::text), TableFormat::text, false,
                 {80, false, false}, text);
    CHECK(text.str().find("   पंचायत   चुनाव") != std::string::npos);
    request.query = "\"panchayat chunav\"";
    const auto phrase = concordance(*engine, request, 10, ConcordanceOrder::answer);
    REQUIRE(phrase.size() == 2);
    CHECK(phrase[0].keyword == "पंचायत चुनाव");
    CHECK(phrase[1].keyword == "पंचायत चुनाव");
    request.query = "चुनाव";
    const auto sorted = concordance(*engine, request, 10, ConcordanceOrder::right);
    CHECK(sorted.size() == lines.size());
    CHECK_THROWS_WITH_AS(parse_concordance_order("up"),
                         "--concordance-order: error: \"up\" is no such value; write answer, left "
                         "or right",
                         Error);
  }
}

}  // namespace khabar
