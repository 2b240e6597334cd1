// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/exported_article.h"

namespace khabar {
namespace {

Article rain() {
  Article article;
  article.id = "a";
  article.title = "1 <b> 2";
  article.body = "पानी बरसा।";
  return article;
}

}  // namespace

TEST_SUITE("format/exported_article") {
  TEST_CASE("exported_line: the stored line with a mark, and what was recognised when asked for") {
    const std::string json = to_json(rain());
    CHECK(exported_line(json) ==
          R"({"khabar_article":1,"id":"a","title":"1 <b> 2","body":"पानी बरसा।"})");
    const std::string line =
        exported_line(json, {{Facet::place, "pune", "पुणे", "Pune"}, {Facet::person, "x", "", "X"}});
    CHECK(line ==
          R"({"khabar_article":1,"id":"a","title":"1 <b> 2","body":"पानी बरसा।","recognised":)"
          R"([{"id":"pune","type":"place","hi":"पुणे","en":"Pune"},)"
          R"({"id":"x","type":"person","en":"X"}]})");
    CHECK(is_exported(line));
    CHECK_FALSE(is_exported(json));
    CHECK(article_from_export(line) == rain());
  }

  TEST_CASE("article_from_export: what export never writes is refused with what is wrong") {
    struct Case {
      std::string line;
      std::string message;
    };
    const std::string advice = "; export it again, or remove \"khabar_article\" to have it cleaned";
    const Case cases[] = {
        {R"({"khabar_article":1,"id":"a"})", "an exported article has no \"id\" or no text"},
        {R"({"khabar_article":1,"title":"x"})", "an exported article has no \"id\" or no text"},
        {R"({"khabar_article":1,"id":"a","title":"\u001b[31mred"})",
         "an exported article's \"title\" has control characters"},
        {"{\"khabar_article\":1,\"id\":\"a\",\"title\":\"\xff\"}",
         "an exported article is not valid UTF-8"},
    };
    for (const auto& c : cases) {
      CHECK_THROWS_WITH_AS(article_from_export(c.line), (c.message + advice).c_str(), Error);
    }
  }
}

}  // namespace khabar
