// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "searcher/render/csv_cell.h"

namespace khabar {

TEST_SUITE("render/csv_cell") {
  TEST_CASE("csv_cell, tsv_cell: separators cannot break a row, no cell is a formula") {
    struct Case {
      const char* value;
      const char* csv;
      const char* tsv;
    };
    const std::vector<Case> cases = {
        {"चुनाव", "चुनाव", "चुनाव"},
        {"a,b", "\"a,b\"", "a,b"},
        {"a\"b", "\"a\"\"b\"", "a\"b"},
        {"a\nb\tc", "\"a\nb\tc\"", "a b c"},
        {"=HYPERLINK(1)", "'=HYPERLINK(1)", "'=HYPERLINK(1)"},
        {"+91 98", "'+91 98", "'+91 98"},
        {"-kisan", "'-kisan", "'-kisan"},
        {"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1", "' =1"},
        {"＝1", "'＝1", "'＝1"},
        {"", "", ""},
    };
    for (const auto& c : cases) {
      CAPTURE(c.value);
      CHECK(csv_cell(c.value) == c.csv);
      CHECK(tsv_cell(c.value) == c.tsv);
    }
  }
}

}  // namespace khabar
