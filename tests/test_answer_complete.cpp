// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/engine/local_engine.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;

std::vector<Article> election_news() {
  return {article("a", "चुनाव आयोग की बैठक", "चुनाव की तारीख़।", "Prabhat Patrika"),
          article("b", "Monsoon session of Parliament", "चुनौती बड़ी है।", "Naya Savera"),
          article("c", "Monsoon arrives", "The monsoon is late. Money is short.", "Naya Savera"),
          article("d", "Monsoon arrives", "", "Naya Savera")};
}

std::vector<std::string> texts(const std::vector<Completion>& completions, CompletionKind kind) {
  std::vector<std::string> texts;
  for (const auto& completion : completions) {
    if (completion.kind == kind) texts.push_back(completion.text);
  }
  return texts;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_SUITE("answer/complete") {
  TEST_CASE("complete: the last word, most articles first, after what stands before it") {
    const test::SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    const auto words = [&](const char* typed) {
      return texts(searcher.complete(typed, 5), CompletionKind::word);
    };
    CHECK(words("चुन") == Strings{"चुनाव", "चुनौती"});
    CHECK(words("Mon") == Strings{"monsoon", "money"});
    CHECK(words("राहत +चुना") == Strings{"राहत +चुनाव"});
    CHECK(words("title:mon") == Strings{"title:monsoon", "title:money"});
    CHECK(words("चुनाव ").empty());
    CHECK(words("").empty());
    CHECK(texts(searcher.complete("mon", 1), CompletionKind::word) == Strings{"monsoon"});
  }

  TEST_CASE("complete: a beginning that ends in half a nasal goes on as the index spells it") {
    const test::SmallIndex index(
        {article("a", "हिन्दी दिवस", "हिंदी और हिन्दू कॉलेज।", "Prabhat Patrika"),
         article("b", "हिनहिनाहट", "हिन्दी", "Naya Savera")});
    LocalEngine searcher(index.path());
    const auto words = [&](const char* typed) {
      return texts(searcher.complete(typed, 3), CompletionKind::word);
    };
    CHECK(words("हिन्") == Strings{"हिंदी", "हिंदू", "हिनहिनाहट"});
    CHECK(words("हिन") == words("हिन्"));
  }

  TEST_CASE("complete: titles that hold the words, newest in the archive first") {
    const test::SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    const auto titles = [&](const char* typed) {
      return texts(searcher.complete(typed, 5), CompletionKind::title);
    };
    CHECK(titles("monsoo") == Strings{"Monsoon arrives", "Monsoon session of Parliament"});
    CHECK(titles("parliament mons") == Strings{"Monsoon session of Parliament"});
    CHECK(titles("आयोग बैठ") == Strings{"चुनाव आयोग की बैठक"});
  }

  TEST_CASE("complete: fields, and values after a field's colon, in quotes where they need them") {
    const test::SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    CHECK(texts(searcher.complete("चुनाव sou", 5), CompletionKind::field) ==
          Strings{"चुनाव source:"});
    const auto values = [&](const char* typed) {
      return texts(searcher.complete(typed, 5), CompletionKind::entity);
    };
    CHECK(values("source:") == Strings{"source:\"Naya Savera\"", "source:\"Prabhat Patrika\""});
    CHECK(values("चुनाव source:prab") == Strings{"चुनाव source:\"Prabhat Patrika\""});
    CHECK(values("source:\"Naya Sa") == Strings{"source:\"Naya Savera\""});
    CHECK(values("source:\"Naya Savera\" x").empty());
  }

  TEST_CASE("complete: any bytes are answered") {
    const test::SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    for (const char* typed : {"\xff\xfe", "::::", "\"", "source:\"", "()", "-", "ा", "title:"}) {
      CAPTURE(typed);
      CHECK_NOTHROW(searcher.complete(typed, 5));
    }
  }

  TEST_CASE("complete: words of articles that came since are known") {
    test::SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    CHECK(searcher.complete("source:dai", 5).empty());
    index.add({article("e", "Rail strike", "", "Daily Lantern")});
    CHECK(texts(searcher.complete("source:dai", 5), CompletionKind::entity) ==
          Strings{"source:\"Daily Lantern\""});
    CHECK(texts(searcher.complete("strik", 5), CompletionKind::word) == Strings{"strike"});
  }
}

}  // namespace khabar
