// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger.h"
#include "common/entity/tagger_model.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

std::vector<TaggedSpan> spans_of(std::string_view text) {
  Analyzer analyzer;
  Tagger tagger(TaggerModel::shipped());
  Recognizer catalogue_alone(test::shipped_catalogue(), nullptr);
  std::vector<Token> tokens;
  std::vector<TaggedSpan> spans;
  analyzer.analyze(text, tokens);
  tagger.tag(text, tokens, catalogue_alone.hints(text, tokens), spans);
  return spans;
}

std::string names_in(std::string_view text) {
  return test::names_of(text, spans_of(text));
}

struct Case {
  std::string text;
  std::string names;
};

}  // namespace

TEST_SUITE("entity/tagger") {
  TEST_CASE("tag: names of Hindi sentences, most of which nobody listed") {
    const Case cases[] = {
        {"मंत्री रमेश नायर ने पुणे में कहा कि काम पूरा हो गया है।", "person रमेश नायर; place पुणे"},
        {"अमेरिका के राष्ट्रपति जॉन फ्लेचर कल भारत आएंगे।", "place अमेरिका; person जॉन फ्लेचर; place भारत"},
        {"पीएम ने कहा कि कोरोना के मामले घट रहे हैं।", ""},
        {"आज मौसम साफ़ रहेगा और धूप निकलेगी।", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(names_in(c.text) == c.names);
    }
  }

  TEST_CASE("tag: punctuation stuck to a name is not part of it") {
    CHECK(names_in("वह दिल्ली, मुंबई और पुणे में रहे।") == "place दिल्ली; place मुंबई; place पुणे");
    CHECK(names_in("\"भारत\" शब्द") == "place भारत");
  }

  TEST_CASE("tag: both spellings of a nukta letter are tagged alike") {
    CHECK(spans_of("वह लखनऊ और ग़ाज़ीपुर में रहते हैं।").size() == 2);
    CHECK(spans_of("वह लखनऊ और ग\u093cाज\u093cीपुर में रहते हैं।").size() == 2);
  }

  TEST_CASE("tag: mixed text gives names of both scripts in order") {
    CHECK(names_in("दिल्ली में Mr Sharma ने कहा कि वह मुंबई जाएंगे।") ==
          "place दिल्ली; person Sharma; place मुंबई");
  }

  TEST_CASE("tag: a surer name has a higher score") {
    const auto spans = spans_of("भारत और पाकिस्तान के बीच वार्ता हुई।");
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].score > 1);
    CHECK(spans[1].score > 1);
  }

  TEST_CASE("tag: the same text gives the same spans, whatever was tagged before") {
    const std::string text = "मंत्री रमेश नायर ने पुणे में कहा।";
    Analyzer analyzer;
    Tagger tagger(TaggerModel::shipped());
    std::vector<Token> tokens;
    std::vector<TaggedSpan> spans;
    std::mt19937 random(5);
    for (int i = 0; i < 20'000; ++i) {
      const std::string filler = "शब्द" + std::to_string(random());
      analyzer.analyze(filler, tokens);
      tagger.tag(filler, tokens, {}, spans);
    }
    analyzer.analyze(text, tokens);
    Recognizer catalogue_alone(test::shipped_catalogue(), nullptr);
    tagger.tag(text, tokens, catalogue_alone.hints(text, tokens), spans);
    CHECK(spans == spans_of(text));
  }

  TEST_CASE("tag: any bytes give spans inside the text, in order, not overlapping") {
    std::mt19937 random(3);
    const std::string pieces[] = {"भारत", "Delhi", " ",  ".", "(", ")",  "\xff",   "-",
                                  "'s",   "।",     "डॉ", "5", ",", "\n", "\u200d", "É"};
    for (int round = 0; round < 500; ++round) {
      std::string text;
      for (auto i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
      CAPTURE(text);
      std::uint32_t end = 0;
      for (const TaggedSpan& span : spans_of(text)) {
        CHECK(span.begin >= end);
        CHECK(span.begin < span.end);
        end = span.end;
      }
      CHECK(end <= text.size());
    }
  }
}

}  // namespace khabar
