// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"

namespace khabar {

TEST_SUITE("analysis/analyzer") {
  TEST_CASE("analyze: a token is exactly the bytes it points at") {
    const std::string text = "GST परिषद की बैठक।";
    Analyzer analyzer;
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);

    REQUIRE(tokens.size() == 4);
    CHECK(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin) == "GST");
    CHECK(tokens[0].exact == "gst");
    CHECK(tokens[1].exact == "परिषद");
    CHECK(tokens[1].script == Script::devanagari);
    CHECK(tokens[3].position == 3);
  }
}

}  // namespace khabar
