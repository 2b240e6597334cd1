// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/read/shared_addresses.h"

namespace khabar {
namespace {

TextSketch sketch(const std::string& title, const std::string& body) {
  Article article;
  article.title = title;
  article.body = body;
  return sketch_text(article);
}

}  // namespace

TEST_SUITE("read/shared_addresses") {
  TEST_CASE("SharedAddresses: an address of two stories is the second's no more") {
    SharedAddresses addresses;
    const std::string live = "https://e.example/live";
    CHECK_FALSE(addresses.is_of_another(live, sketch("बिहार में बाढ़", "कोसी में उफान, गांव डूबे।")));
    CHECK(addresses.is_of_another(live, sketch("दिल्ली में लू", "पारा चढ़ा, स्कूल बंद रहे।")));
    CHECK_FALSE(addresses.is_of_another("https://e.example/2", sketch("दिल्ली में लू", "पारा चढ़ा।")));
  }

  TEST_CASE("is_same_story: a correction is the same story, by its headline or its text") {
    const std::string text = "मतगणना सुबह आठ बजे शुरू हुई और देर शाम तक चली, सभी सीटों के नतीजे आ गए।";
    CHECK(is_same_story(sketch("मतगणना शुरू", text), sketch("मतगणना शुरू", "नया पाठ")));
    CHECK(is_same_story(sketch("मतगणना शुरू", text), sketch("नतीजे आए", text + " विजेता घोषित हुए।")));
  }
}

}  // namespace khabar
