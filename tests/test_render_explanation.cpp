// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/render/explanation.h"

namespace khabar {
namespace {

Explanation putin_in_delhi() {
  Explanation made;
  made.id = "b";
  made.title = "पुतिन दिल्ली पहुँचे";
  made.score = 7.125;
  made.reasons = {
      {"putin", Rule::as_written, "putin", false, 0, {}},
      {"putin", Rule::variant_lemma, "पुतिन", true, 4, {{"title", "पुतिन", 1}, {"body", "पुतिन", 2}}},
      {"putin", Rule::variant, "पुतिन", true, 3.125, {{"title", "पुतिन", 1}}},
      {"ka", Rule::common_word, "ka", false, 0, {}},
      {"metro", Rule::as_written, "metro", false, 0, {}},
      {"metro", Rule::lemma, "metro", false, 0, {}},
      {"", Rule::shared_lemma, "रूस", false, 0, {}},
  };
  return made;
}

std::string render(const Explanation& explanation, std::size_t columns) {
  std::ostringstream out;
  render_explanation(explanation, {columns, false}, out);
  return out.str();
}

}  // namespace

TEST_SUITE("render/explanation") {
  TEST_CASE("render_explanation: columns line up in both scripts; what did not match is short") {
    CHECK(render(putin_in_delhi(), 80) ==
          "पुतिन दिल्ली पहुँचे\n"
          "\n"
          " weight  word   rule             looked for  found\n"
          "   4.00  putin  variant's lemma  पुतिन        title: पुतिन · body: पुतिन ×2\n"
          "   3.12         variant          पुतिन        title: पुतिन\n"
          "      –  ka     common word      ka          left out\n"
          "      –  metro  as written       metro       not there\n"
          "   7.12  score\n");
  }

  TEST_CASE("render_explanation: long cells are wrapped below themselves, long words are cut") {
    Explanation made = putin_in_delhi();
    made.title.clear();
    made.reasons.resize(2);
    made.reasons[1].word = made.reasons[0].word = "a word of more than twenty letters";
    CHECK(render(made, 82) ==
          "b\n"
          "\n"
          " weight  word                  rule             looked for  found\n"
          "   4.00  a word of more than…  variant's lemma  पुतिन        title: पुतिन ·\n"
          "                                                            body: पुतिन ×2\n"
          "   7.12  score\n");
  }
}

}  // namespace khabar
