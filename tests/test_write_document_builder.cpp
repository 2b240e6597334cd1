// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/seal_document.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

bool has_term(const Xapian::Document& document, const std::string& term) {
  return std::find(document.termlist_begin(), document.termlist_end(), term) !=
         document.termlist_end();
}

}  // namespace

TEST_SUITE("write/document_builder") {
  TEST_CASE(
      "words of Marathi and Nepali are not cut by the rules of Hindi; English ones beside are") {
    const Catalogue no_names;
    DocumentBuilder builder(no_names);
    const auto body = *schema::find_text_field(Field::body);
    const std::string lemma(body.lemma);
    Article article = test::article("a", "मुले", "मुले आली। elections");
    for (const char* language : {"mr", "mr-IN", "ne"}) {
      CAPTURE(language);
      article.language = language;
      const auto built = builder.build(article);
      CHECK(has_term(built.document, std::string(body.exact) + "मुले"));
      CHECK_FALSE(has_term(built.document, lemma + "मुल"));
      CHECK(has_term(built.document, lemma + "elect"));
    }
    article.language = "hi";
    CHECK(has_term(builder.build(article).document, lemma + "मुल"));
  }

  TEST_CASE("the seal is that of the terms and values so far") {
    const Catalogue no_names;
    DocumentBuilder builder(no_names);
    const auto built = builder.build(test::article("a", "चुनाव", "मतदान हुआ।", "आज", "2024-03-01"));
    CHECK(built.seal == seal_document(built.document));
    CHECK(built.seal != 0);
  }
}

}  // namespace khabar
