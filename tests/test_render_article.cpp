// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/render/article.h"

namespace khabar {

TEST_SUITE("render/article") {
  TEST_CASE("render_article: title, byline, address and text, paragraph by paragraph") {
    Article article;
    article.id = "a";
    article.title = "चुनाव टला";
    article.description = "मतदान अब मई में।";
    article.body = "चुनाव आयोग ने बताया।\nमतदान मई में होगा।";
    article.url = "https://savera.example/1";
    article.source = "Naya Savera";
    article.authors = {"Asha Rawat"};
    article.published = parse_date("2024-04-01");
    std::ostringstream out;
    render_article({article, {}}, {80, false}, out);
    CHECK(out.str() ==
          "चुनाव टला\n\n"
          "2024-04-01 · Naya Savera · Asha Rawat\n\n"
          "https://savera.example/1\n\n"
          "मतदान अब मई में।\n\n"
          "चुनाव आयोग ने बताया।\n\n"
          "मतदान मई में होगा।\n\n");
  }

  TEST_CASE("render_article: what matches is set off in the title, the description and the body") {
    Article article;
    article.title = "Rail strike";
    article.description = "A strike ends.";
    article.body = "Trains ran.\nThe strike is over.";
    const ArticleHighlights highlights = {{{5, 11}}, {{2, 8}}, {{16, 22}}};
    std::ostringstream out;
    render_article({article, highlights}, {80, true}, out);
    CHECK(out.str() ==
          "Rail \033[1;33mstrike\033[0m\n\n"
          "A \033[1;33mstrike\033[0m ends.\n\n"
          "Trains ran.\n\n"
          "The \033[1;33mstrike\033[0m is over.\n\n");
  }
}

}  // namespace khabar
