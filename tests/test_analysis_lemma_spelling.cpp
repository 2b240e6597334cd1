// SPDX-License-Identifier: GPL-3.0-or-later
#include <initializer_list>

#include <doctest/doctest.h>

#include "common/analysis/lemma_spelling.h"

namespace khabar {

TEST_SUITE("analysis/lemma_spelling") {
  TEST_CASE("lemma_key: a glide between vowels is not written") {
    CHECK(lemma_key(U"गयी") == U"गई");
    CHECK(lemma_key(U"रुपये") == U"रुपए");
    CHECK(lemma_key(U"हुये") == U"हुए");
    CHECK(lemma_key(U"वाजपेयी") == U"वाजपेई");
  }

  TEST_CASE("lemma_key: a य that is no glide stays") {
    for (const LettersView word : {U"ये", U"राज्ये", U"गया", U"सायं", U"भारतीय"}) {
      CAPTURE(to_utf8(word));
      CHECK(lemma_key(word) == word);
    }
  }

  TEST_CASE("lemma_term: a last long vowel is short, except in words of one letter") {
    CHECK(lemma_term(U"स्मृती") == lemma_term(U"स्मृति"));
    CHECK(lemma_term(U"हिंदू") == lemma_term(U"हिंदु"));
    CHECK(lemma_term(U"जी") == U"जी");
  }

  TEST_CASE("lemma_term: the vowel of doctor is aa in long words only") {
    CHECK(lemma_term(U"डॉक्टर") == U"डाक्टर");
    CHECK(lemma_term(U"ऑक्सीजन") == U"आक्सीजन");
    CHECK(lemma_term(U"कॉफी") == U"कॉफि");
    CHECK(lemma_term(U"हॉल") == U"हॉल");
  }
}

}  // namespace khabar
