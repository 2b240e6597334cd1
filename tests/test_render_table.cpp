// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/render/table.h"

namespace khabar {
namespace {

std::string rendered(TableFormat format, bool excel = false) {
  const Table table{{{"source"}, {"articles", true}}, {{"नया सवेरा", "12"}, {"=Lantern, the", ""}}};
  std::ostringstream out;
  render_table(table, format, excel, {80, false, false}, out);
  return out.str();
}

}  // namespace

TEST_SUITE("render/table") {
  TEST_CASE("render_table: columns that line up in both scripts, JSON, lines of JSON, CSV, TSV") {
    CHECK(rendered(TableFormat::text) ==
          "source         articles\n"
          "नया सवेरा             12\n"
          "=Lantern, the\n");
    CHECK(rendered(TableFormat::json) ==
          R"({"format":2,"rows":[{"source":"नया सवेरा","articles":12},)"
          R"({"source":"=Lantern, the","articles":null}]})"
          "\n");
    CHECK(rendered(TableFormat::jsonl) ==
          "{\"source\":\"नया सवेरा\",\"articles\":12}\n"
          "{\"source\":\"=Lantern, the\",\"articles\":null}\n");
    CHECK(rendered(TableFormat::csv) ==
          "source,articles\r\nनया सवेरा,12\r\n\"'=Lantern, the\",\r\n");
    CHECK(rendered(TableFormat::tsv) == "source\tarticles\nनया सवेरा\t12\n'=Lantern, the\t\n");
    CHECK(rendered(TableFormat::csv, true).starts_with("\xEF\xBB\xBFsource,"));
  }

  TEST_CASE("table_number: three decimals at most, no zeros at the end") {
    CHECK(table_number(2.5) == "2.5");
    CHECK(table_number(1000) == "1000");
    CHECK(table_number(1.0 / 3) == "0.333");
    CHECK(table_number(0) == "0");
  }

  TEST_CASE("parse_table_format: by name; another is told") {
    CHECK(parse_table_format("tsv") == TableFormat::tsv);
    CHECK_THROWS_WITH_AS(
        parse_table_format("xls"),
        "--format: error: \"xls\" is no such value; write text, json, jsonl, csv or tsv", Error);
  }
}

}  // namespace khabar
