// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/unicode.h"
#include "searcher/render/text.h"

namespace khabar {
namespace {

std::size_t widest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, count_columns(line));
  return widest;
}

SearchResult one_hit() {
  SearchResult result;
  result.query = "राहत";
  result.total = 1;
  result.took_ms = 0.42;
  Hit hit;
  hit.id = "b";
  hit.title = "बाढ़ से राहत";
  hit.title_highlights = {{20, 32}};
  hit.published = parse_date("2024-07-15");
  hit.source = "Prabhat Patrika";
  hit.language = "hi";
  hit.snippet.text = "सेना ने गाँवों में राहत सामग्री पहुँचाई।";
  result.hits = {hit};
  result.has_facets = true;
  result.facets[static_cast<std::size_t>(Facet::source)] = {
      {{Facet::source, "Prabhat Patrika", "", ""}, 1}};
  return result;
}

}  // namespace

TEST_SUITE("render/text") {
  TEST_CASE("render_text: summary, hit and facet rows") {
    std::ostringstream out;
    render_text(one_hit(), {80, false}, out);
    CHECK(out.str() ==
          "1 article · 0.4 ms\n"
          "\n"
          "  1 बाढ़ से राहत\n"
          "    2024-07-15 · Prabhat Patrika · hi · b\n"
          "    सेना ने गाँवों में राहत सामग्री पहुँचाई।\n"
          "\n"
          "  1 source        Prabhat Patrika                                        1\n");
  }

  TEST_CASE("render_text: what was meant, what else was searched, what to know") {
    SearchResult result;
    result.suggestion = "चुनाव";
    result.also = {"चुनाव", "chunav"};
    result.notes = {"a wildcard was cut"};
    std::ostringstream out;
    render_text(result, {80, false}, out);
    CHECK(out.str() ==
          "no articles · 0.0 ms · also: चुनाव, chunav\n"
          "note: a wildcard was cut\n"
          "did you mean: चुनाव\n");
  }

  TEST_CASE("fit_columns: Devanagari and Latin rows end at the same column") {
    for (const char* text :
         {"नरेंद्र मोदी", "Narendra Modi", "東京", "", "एक बहुत ही लंबा नाम जो नहीं समाएगा"}) {
      CAPTURE(text);
      CHECK(count_columns(fit_columns(text, 16)) == 16);
    }
  }

  TEST_CASE("wrap: no line is wider than the terminal, escape sequences take no room") {
    const std::string text = "उत्तर कोरिया के नेता किम जोंग उन रूस के दौरे पर हैं और दोनों नेता मिले";
    CHECK(widest_line(wrap(text, 40, 4)) <= 40);
    const TextStyle colour{40, true};
    const std::string marked = mark_highlights("एक दो तीन", {{0, 6}}, colour);
    CHECK(wrap(marked, 40, 0) == marked);
  }

  TEST_CASE("mark_highlights: control characters of an article do not reach the terminal") {
    CHECK(mark_highlights("a\033[31mb", {}, {80, true}) == "a [31mb");
  }
}

}  // namespace khabar
