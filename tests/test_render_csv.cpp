// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/render/csv.h"

namespace khabar {

TEST_SUITE("render/csv") {
  TEST_CASE("render_csv: a header, then a record a hit; commas, quotes and line ends are quoted") {
    Hit hit;
    hit.id = "a";
    hit.title = "\"राहत\", फिर\nबाढ़";
    hit.url = "https://a.example/1?x=1,2";
    hit.published = parse_date("2024-07-15");
    hit.source = "Naya Savera";
    hit.language = "hi";
    hit.score = 2.5;
    hit.entities = {{Facet::place, "assam", "असम", "Assam"}, {Facet::place, "bihar", "बिहार", ""}};
    std::ostringstream out;

    render_csv({hit}, out);

    CHECK(
        out.str() ==
        "id,title,url,published,source,section,language,score,entities\r\n"
        "a,\"\"\"राहत\"\", फिर\nबाढ़\",\"https://a.example/1?x=1,2\",2024-07-15,Naya Savera,,hi,2.5,"
        "असम / Assam; बिहार\r\n");
  }
}

}  // namespace khabar
