// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/analysis/compounds.h"

namespace khabar {
namespace {

/// The compounds of a text with a | between them; those that are whole have a ! behind.
std::string compounds_of(const std::string& text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::string found;
  for (const auto& compound : find_compounds(text, tokens)) {
    found.append(found.empty() ? "" : "|").append(compound.exact);
    if (compound.whole) found += '!';
  }
  return found;
}

}  // namespace

TEST_SUITE("analysis/compounds") {
  TEST_CASE("find_compounds: letters with a number are one in both scripts") {
    for (const std::string text : {"टी20 मैच", "टी-20 मैच", "T-20 match"}) {
      CAPTURE(text);
      CHECK(compounds_of(text) == "t20!");
    }
    CHECK(compounds_of("धारा 66ए") == "66a!");
    CHECK(compounds_of("जी-20 और एके-47") == "g20!|ak47!");
    CHECK(compounds_of("AK-47 seized") == "ak47!");
  }

  TEST_CASE("find_compounds: a longer word with a number is also itself") {
    CHECK(compounds_of("COVID-19 cases") == "covid19");
    CHECK(compounds_of("कोविड-19 के मामले") == "कोविड19");
    CHECK(compounds_of("कोविड19 के मामले") == "कोविड19");
  }

  TEST_CASE("find_compounds: hyphened words of one script, three at most") {
    CHECK(compounds_of("सेमी-फाइनल आज") == "सेमीफाइनल");
    CHECK(compounds_of("e-mail, वाई-फाई") == "email|वाईफाई");
    CHECK(compounds_of("a-b-c d-e-f-g") == "abc");
    CHECK(compounds_of("India-चीन").empty());
  }

  TEST_CASE("find_compounds: spaces, dashes and numbers alone join nothing") {
    for (const std::string text :
         {"2019-20", "12-05-2020", "भारत – चीन", "भारत - चीन", "राम मंदिर", ""}) {
      CAPTURE(text);
      CHECK(compounds_of(text).empty());
    }
  }
}

}  // namespace khabar
