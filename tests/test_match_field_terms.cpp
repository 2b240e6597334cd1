// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/field_terms.h"

namespace khabar {

TEST_SUITE("match/field_terms") {
  using Strings = std::vector<std::string>;

  TEST_CASE("lemma_terms: a lemma stands as itself and behind its inflected forms") {
    Analyzer analyzer;
    CHECK(lemma_terms(analyzer, "चुनाव", QueryField::title) == Strings{"Sचुनाव", "ZSचुनाव"});
    CHECK(lemma_terms(analyzer, "चुनाव", QueryField::any) ==
          Strings{"Sचुनाव", "ZSचुनाव", "XDचुनाव", "ZXDचुनाव", "चुनाव", "Zचुनाव"});
  }

  TEST_CASE("lemma_terms: what is a form of another lemma, or a stop word, is not itself meant") {
    Analyzer analyzer;
    CHECK(lemma_terms(analyzer, "मिला", QueryField::body) == Strings{"Zमिला"});  // of मिलना
    CHECK(lemma_terms(analyzer, "univers", QueryField::body) == Strings{"Zunivers"});
    CHECK(lemma_terms(analyzer, "the", QueryField::body) == Strings{"Zthe"});
  }

  TEST_CASE("text_field_set: one field, or all") {
    CHECK(text_field_set(QueryField::title) == TextFieldSet(1));
    CHECK(text_field_set(QueryField::body) == TextFieldSet(4));
    CHECK(text_field_set(QueryField::any) == TextFieldSet(7));
  }
}

}  // namespace khabar
