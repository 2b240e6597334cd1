// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/article_subject.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

ArticleSubject subject(std::string_view text) {
  ArticleReading article;
  Reading& reading = article.texts.emplace_back(test::words_of(text));
  for (const Word& word : reading.words) {
    reading.cues.push_back(test::shipped_catalogue().cues_of(word));
  }
  return subject_of(article);
}

}  // namespace

TEST_SUITE("entity/article_subject") {
  TEST_CASE("subject_of: another sport, unless a word of cricket is there, too") {
    CHECK(subject("भारतीय टीम ने हॉकी में गोल किए।").other_sport);
    CHECK_FALSE(subject("हॉकी और क्रिकेट की टीमें आईं।").other_sport);
    CHECK(subject("हॉकी और क्रिकेट की टीमें आईं।").cricket);
    CHECK_FALSE(subject("टीम घर लौटी।").other_sport);
  }

  TEST_CASE("subject_of: other countries twice and more, and no word of India") {
    CHECK(subject("अफगानिस्तान और पाकिस्तान के मंत्री मिले।").other_country);
    CHECK_FALSE(subject("भारत, अफगानिस्तान और पाकिस्तान के मंत्री मिले।").other_country);
    CHECK_FALSE(subject("पाकिस्तान के मंत्री मिले।").other_country);
  }
}
}  // namespace khabar
