// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/analysis/explain.h"

namespace khabar {

TEST_SUITE("analysis/explain") {
  TEST_CASE("print_terms: one line of terms for each line, empty lines too") {
    std::istringstream in("GST दर\n\n5,000 elections\n");
    std::ostringstream out;
    Analyzer analyzer;
    print_terms(in, out, analyzer);
    CHECK(out.str() == "gst दर\n\n5000 elect\n");
  }

  TEST_CASE("print_explanations: what became of each word, rule by rule") {
    std::istringstream in("ख़बरों elections 4.5 गयी\n");
    std::ostringstream out;
    Analyzer analyzer;
    print_explanations(in, out, analyzer);
    CHECK(out.str() ==
          "ख़बरों  exact खबरों  term खबर\n"
          "  nukta off: खबरों\n"
          "  dictionary: खबर\n"
          "elections  exact elections  term elect\n"
          "  English stemmer: elect\n"
          "4.5  exact 4.5  term 4.5\n"
          "गयी  exact गयी  term जा\n"
          "  glide off: गई\n"
          "  dictionary: जा\n"
          "  stop word: not ranked: जा\n");
  }
}

}  // namespace khabar
