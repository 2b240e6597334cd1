// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "indexer/read/record_splitter.h"

namespace khabar {
namespace {

/// Feeds `text` in blocks of `block_bytes`; each record as "line: json".
std::vector<std::string> split(std::string_view text, std::size_t block_bytes,
                               std::size_t max_record_bytes = 1000) {
  RecordSplitter splitter(max_record_bytes);
  std::vector<std::string> records;
  const auto drain = [&] {
    while (const auto piece = splitter.next()) {
      records.push_back(std::to_string(piece->line) + ": " +
                        (piece->too_long ? "too long" : piece->json));
    }
  };
  for (std::size_t i = 0; i < text.size(); i += block_bytes) {
    splitter.feed(text.substr(i, block_bytes));
    drain();
  }
  splitter.finish();
  drain();
  return records;
}

using Records = std::vector<std::string>;

}  // namespace

TEST_SUITE("read/record_splitter") {
  TEST_CASE("RecordSplitter: all shapes of input give the same records, with their lines") {
    struct Case {
      std::string what;
      std::string text;
      Records expected;
    };
    const Case cases[] = {
        {"nothing", "", {}},
        {"white space", " \n\n ", {}},
        {"one object", R"({"id": 1})", {R"(1: {"id": 1})"}},
        {"pretty-printed",
         "\n{\n  \"id\": 1,\n  \"a\": [\n {}\n]\n}\n",
         {"2: {\n  \"id\": 1,\n  \"a\": [\n {}\n]\n}"}},
        {"pretty-printed without indent",
         "{\n\"a\": [\n{\n\"b\": 1\n},\n{\n\"b\": 2\n}\n]\n}",
         {"1: {\n\"a\": [\n{\n\"b\": 1\n},\n{\n\"b\": 2\n}\n]\n}"}},
        {"JSON Lines", "{\"id\": 1}\r\n{\"id\": 2}\r\n", {R"(1: {"id": 1})", R"(2: {"id": 2})"}},
        {"no newline at the end",
         "{\"id\": 1}\n{\"id\": 2}",
         {R"(1: {"id": 1})", R"(2: {"id": 2})"}},
        {"an array on one line",
         R"([{"id": 1}, {"id": 2}])",
         {R"(1: {"id": 1})", R"(1: {"id": 2})"}},
        {"an array over lines",
         "[\n  {\"id\": 1},\n  {\"id\":\n 2}\n]",
         {"2: {\"id\": 1}", "3: {\"id\":\n 2}"}},
        {"an array on each line",
         "[{\"id\": 1}]\n[{\"id\": 2}]",
         {R"(1: {"id": 1})", R"(2: {"id": 2})"}},
        {"an empty array", "[]", {}},
        {"one after another", R"({"id": 1}{"id": 2})", {R"(1: {"id": 1})", R"(1: {"id": 2})"}},
        {"brackets and quotes in strings",
         R"({"a": "}\"]{", "b": "\\"} {"c": 1})",
         {R"(1: {"a": "}\"]{", "b": "\\"})", R"(1: {"c": 1})"}},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      for (const std::size_t block_bytes : {1000U, 7U, 1U})
        CHECK(split(c.text, block_bytes) == c.expected);
    }
  }

  TEST_CASE("RecordSplitter: a broken line costs that line only") {
    struct Case {
      std::string what;
      std::string damaged;
    };
    const Case cases[] = {
        {"open string", R"({"title": "बजट)"},
        {"open object", R"({"title": "बजट")"},
        {"cut after a comma", R"({"title": "बजट",)"},
        {"cut in an array", R"({"authors": ["आर. शर्मा",)"},
        {"cut in an array of objects", R"({"entities": [{"name": "संसद"},)"},
        {"cut after a backslash", R"({"title": "बजट\)"},
        {"one bracket too many", R"({"title": "बजट"}})"},
        {"wrong bracket", R"({"authors": ["आर. शर्मा"})"},
        {"text after it", R"({"title": "बजट"} और)"},
        {"no JSON", "वित्त मंत्री ने बजट पेश किया"},
        {"a bracket alone", "]"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      const std::string text = "{\"id\": 1}\n" + std::string(c.damaged) + "\n{\"id\": 3}\n";
      for (const std::size_t block_bytes : {1000U, 1U}) {
        CHECK(split(text, block_bytes) ==
              Records{R"(1: {"id": 1})", "2: " + std::string(c.damaged), R"(3: {"id": 3})"});
      }
    }
  }

  TEST_CASE("RecordSplitter: an open string in a pretty-printed object ends with its line") {
    CHECK(split("{\n \"title\": \"बजट\n}\n{\n \"id\": 2\n}", 1000) ==
          Records{"1: {\n \"title\": \"बजट\n}", "4: {\n \"id\": 2\n}"});
  }

  TEST_CASE("RecordSplitter: what is no object inside an array is a record of its own") {
    CHECK(split(R"([1, "खबर", {"id": 3}, null])", 1000) ==
          Records{"1: 1", "1: \"खबर\"", R"(1: {"id": 3})", "1: null"});
  }

  TEST_CASE("RecordSplitter: a record over the limit is dropped, the next is not") {
    const std::string text =
        "{\"id\": 1, \"body\": \"" + std::string(5000, 'a') + "\"}\n{\"id\": 2}\n";
    CHECK(split(text, 100) == Records{"1: too long", R"(2: {"id": 2})"});
  }
}

}  // namespace khabar
