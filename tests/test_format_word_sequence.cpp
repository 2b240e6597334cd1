// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/format/word_sequence.h"

namespace khabar {
namespace {

constexpr TextFieldSet kAllFields(7);

/// A word and its lemma.
struct Form {
  std::string exact;
  std::string term;
};

Form plain(const std::string& word) {
  return {word, word};
}

std::string pack(const std::vector<std::vector<Form>>& fields) {
  WordSequenceBuilder builder;
  for (const auto& field : fields) {
    for (const auto& word : field) builder.add(word.exact, word.term);
    builder.end_field();
  }
  return builder.finish();
}

bool has_phrase(const std::string& packed, const std::vector<Form>& words,
                TextFieldSet fields = kAllFields) {
  std::vector<std::vector<WordSignature>> signatures;
  for (const auto& word : words) signatures.push_back({sign_word(word.exact, word.term)});
  return WordSequence(packed).has_phrase(signatures, fields);
}

bool has_near(const std::string& packed, const std::vector<std::string>& lemmas, std::size_t window,
              TextFieldSet fields = kAllFields) {
  std::vector<std::vector<std::uint32_t>> signatures;
  for (const auto& lemma : lemmas) signatures.push_back({sign_word("", lemma).lemma});
  return WordSequence(packed).has_near(signatures, window, fields);
}

const std::vector<Form> kTitle = {plain("चुनाव"), plain("आयोग")};
const std::vector<Form> kBody = {plain("आयोग"), plain("ने"), {"लड़कियों", "लड़की"}, plain("से"),
                                 plain("आयोग"), plain("में"), plain("बात")};

}  // namespace

TEST_SUITE("format/word_sequence") {
  TEST_CASE("has_phrase: neighbours in this order, in one of the fields asked") {
    const std::string packed = pack({kTitle, {}, kBody});
    CHECK(has_phrase(packed, kTitle));
    CHECK(has_phrase(packed, {plain("आयोग"), plain("में"), plain("बात")}));
    CHECK_FALSE(has_phrase(packed, {plain("आयोग"), plain("चुनाव")}));
    CHECK_FALSE(has_phrase(packed, {plain("आयोग"), plain("बात")}));
    CHECK_FALSE(has_phrase(packed, {plain("आयोग"), plain("गायब")}));
    CHECK(has_phrase(packed, kTitle, TextFieldSet(1)));
    CHECK_FALSE(has_phrase(packed, kTitle, TextFieldSet(4)));
  }

  TEST_CASE("has_phrase: no phrase spans two fields, nor the end") {
    const std::string packed = pack({kTitle, {}, kBody});
    CHECK_FALSE(has_phrase(packed, {plain("आयोग"), plain("आयोग")}));
    CHECK_FALSE(has_phrase(packed, {plain("बात"), plain("चुनाव")}));
  }

  TEST_CASE("has_phrase: the form counts, not the lemma alone") {
    const std::string packed = pack({{}, {}, kBody});
    CHECK(has_phrase(packed, {plain("ने"), {"लड़कियों", "लड़की"}}));
    CHECK_FALSE(has_phrase(packed, {plain("ने"), plain("लड़की")}));
  }

  TEST_CASE("has_near: lemmas in any order within so many words") {
    const std::string packed = pack({kTitle, {}, kBody});
    CHECK(has_near(packed, {"बात", "लड़की"}, 5));
    CHECK_FALSE(has_near(packed, {"बात", "लड़की"}, 4));
    CHECK_FALSE(has_near(packed, {"चुनाव", "लड़की"}, 100));
    CHECK_FALSE(has_near(packed, {"बात", "लड़की"}, 5, TextFieldSet(1)));
  }

  TEST_CASE("has_near: a lemma asked for twice must stand there twice") {
    const std::string packed = pack({kTitle, {}, kBody});
    CHECK(has_near(packed, {"आयोग", "आयोग"}, 5));
    CHECK_FALSE(has_near(packed, {"आयोग", "आयोग"}, 4));
    CHECK_FALSE(has_near(packed, {"बात", "बात"}, 100));
  }

  TEST_CASE("a long article: words beyond what one byte can number") {
    std::vector<Form> body;
    for (int i = 0; i < 40'000; ++i) body.push_back(plain("w" + std::to_string(i)));
    const std::string packed = pack({{}, {}, body});
    CHECK(has_phrase(packed, {plain("w39998"), plain("w39999")}));
    CHECK_FALSE(has_phrase(packed, {plain("w39999"), plain("w39998")}));
    CHECK(has_near(packed, {"w20005", "w20000"}, 6));
    CHECK_FALSE(has_near(packed, {"w20005", "w20000"}, 5));
  }

  TEST_CASE("an article without words, and bytes of no builder, have nothing") {
    for (const std::string& packed : {pack({{}, {}, {}}), std::string(), std::string("\xff\xff"),
                                      std::string("\x05short"), pack({kTitle}).substr(0, 9)}) {
      CHECK_FALSE(has_phrase(packed, kTitle));
      CHECK_FALSE(has_near(packed, {"चुनाव", "आयोग"}, 10));
    }
  }

  TEST_CASE("damaged order: numbers of no word match nothing") {
    std::string packed = pack({kTitle, {}, {}});
    packed[packed.size() - 4] = '\x33';  // the second word's number
    CHECK_FALSE(has_near(packed, {"चुनाव", "आयोग"}, 10));
  }

  TEST_CASE("packed: five bytes for a word with a lemma, three for one that is its own") {
    CHECK(pack({{plain("चुनाव")}}).size() == 2 + 3 + 1 + 1);
    CHECK(pack({{{"लड़कियों", "लड़की"}}}).size() == 2 + 5 + 1 + 1);
    CHECK(pack({{plain("चुनाव"), {"लड़कियों", "लड़की"}, plain("चुनाव")}}).size() == 2 + 8 + 3 + 1);
  }

  TEST_CASE("has_phrase: each pair of neighbours of a long text, and no other") {
    std::vector<Form> words;
    for (int i = 0; i < 600; ++i) {
      const std::string word = "w" + std::to_string(i * i % 401);
      words.push_back(i % 3 == 0 ? Form{word + "s", word} : plain(word));
    }
    const std::string packed = pack({{}, {}, words});
    const auto are_neighbours = [&](const Form& a, const Form& b) {
      for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i - 1].exact == a.exact && words[i].exact == b.exact) return true;
      }
      return false;
    };
    for (std::size_t i = 7; i < words.size(); i += 5) {
      CAPTURE(i);
      CHECK(has_phrase(packed, {words[i - 1], words[i]}));
      const Form& other = words[i * 17 % words.size()];
      CHECK(has_phrase(packed, {words[i], other}) == are_neighbours(words[i], other));
    }
  }

  TEST_CASE("bytes that were cut have no words, or fewer") {
    const std::string packed = pack({{plain("चुनाव"), {"लड़कियों", "लड़की"}}, {}, {}});
    for (std::size_t size = 0; size + 4 < packed.size(); ++size) {
      CAPTURE(size);
      CHECK_FALSE(has_phrase(packed.substr(0, size), {plain("चुनाव"), {"लड़कियों", "लड़की"}}));
    }
  }
}

}  // namespace khabar
