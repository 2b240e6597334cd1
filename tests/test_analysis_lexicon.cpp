// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "common/analysis/lemmas/lexicon.h"
#include "common/analysis/lemmas/transducer.h"
#include "common/error.h"

namespace khabar {
namespace {

/// The lemma that `lexicon` settled on for `word`; empty when it does not know the word.
std::string lemma_in(const Lexicon& lexicon, LettersView word) {
  for (const auto& entry : lexicon.entries()) {
    if (entry.word == word) return to_utf8(entry.lemma);
  }
  return {};
}

using Paths = std::vector<std::pair<std::string, std::string>>;

Paths paths_of(const std::string& text) {
  std::istringstream in(text);
  Paths paths;
  Transducer(in).for_each_path([&](std::string_view word, std::string_view analysis) {
    paths.emplace_back(word, analysis);
  });
  return paths;
}

}  // namespace

TEST_SUITE("analysis/lemmas") {
  TEST_CASE("Transducer: gives each path from the start to a final state") {
    const auto paths = paths_of(
        "0\t1\tक\tक\t0.0\n1\t2\tर\tर\t0.0\n2\t3\tε\t<v>\t0.0\n3\t0.0\n2\t4\tे\t<v>\t0.0\n4\t0.0\n");
    CHECK(paths == Paths{{"कर", "कर<v>"}, {"करे", "कर<v>"}});
  }

  TEST_CASE("Transducer: a loop is not walked, a second section is") {
    const auto paths =
        paths_of("0\t0\t1\t1\t0.0\n0\t1\t2\t2\t0.0\n1\t0.0\n--\n0\t1\tअ\tअ\t0.0\n1\t0.0\n");
    CHECK(paths == Paths{{"2", "2"}, {"अ", "अ"}});
  }

  TEST_CASE("Transducer: a line of another format is named") {
    std::string message;
    try {
      paths_of("0\t1\tक\tक\t0.0\nhello\n");
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message == "transducer:2: \"hello\" is neither an arc nor a state");
  }

  TEST_CASE("parse_reading: class, form and spelling of the last word") {
    const auto reading = parse_reading("ख़बर दी", "ख़बर दे<vblex><tv><perf><f><sg>");

    REQUIRE(reading.has_value());
    CHECK(reading->word == U"दी");
    CHECK(reading->lemma == U"दे");
    CHECK(reading->word_class == ParadigmClass::verb);
    CHECK(reading->form == VerbForm::perfective);
  }

  TEST_CASE("parse_reading: other scripts, punctuation and accidents of spelling are no readings") {
    CHECK_FALSE(parse_reading("news", "news<n><m><sg>"));
    CHECK_FALSE(parse_reading("।", "।<sent>"));
    CHECK_FALSE(parse_reading("चल्ोगे", "चल्<vblex><iv><fut>"));
  }

  TEST_CASE("Lexicon: a common verb goes before a noun, a rare one after it") {
    Lexicon lexicon;
    lexicon.add("खाते", "खा<vblex><tv><impf><m><pl>");
    lexicon.add("खाते", "खाता<n><m><pl><nom>");
    CHECK(lemma_in(lexicon, U"खाते") == "खाता");

    for (const std::string_view noun :
         {"कसम", "धोखा", "मार", "गाली", "हवा", "भाव", "तरस", "मात", "चक्कर", "ठोकर"}) {
      const std::string phrase = std::string(noun) + " खा";
      lexicon.add(phrase, phrase + "<vblex><tv><stem>");
    }
    CHECK(lemma_in(lexicon, U"खाते") == "खा");
  }

  TEST_CASE("Lexicon: the same phrase twice counts once") {
    Lexicon lexicon;
    lexicon.add("खाते", "खाता<n><m><pl><nom>");
    for (int i = 0; i < 10; ++i) lexicon.add("कसम खाते", "कसम खा<vblex><tv><impf><m><pl>");
    CHECK(lemma_in(lexicon, U"खाते") == "खाता");
  }

  TEST_CASE("Lexicon: an ambiguous word is settled by class and form") {
    struct Case {
      std::string_view word;
      std::string_view first, second;
      std::string_view lemma;
    };
    for (const auto& c : {
             Case{"बना", "बना<vblex><tv><stem>", "बन<vblex><iv><perf><m><sg>", "बन"},
             {"जंगलों", "जंगला<n><m><pl><obl>", "जंगल<n><m><pl><obl>", "जंगल"},
             {"खुले", "खुला<adj><m><sg><obl>", "खुल<vblex><iv><perf><m><pl>", "खुल"},
             {"बडा", "बड<vblex><tv><perf><m><sg>", "बडा<adj><m><sg><nom>", "बडा"},
             {"बडी", "बडी<n><f><sg><nom>", "बडा<adj><f><sg><nom>", "बडा"},
             {"की", "का<post><f><sg><gen>", "कर<vblex><tv><perf><f><sg>", "कर"},
             {"पानी", "पा<vblex><tv><inf><nom><f>", "पानी<n><m><sg><nom>", "पानी"},
             {"सेवाएं", "सेवाएं<n><f><sg><nom>", "सेवा<n><f><pl><nom>", "सेवा"},
             {"करना", "करना<n><m><sg><nom>", "कर<vblex><tv><stem>", "कर"},
             {"हुआ", "होना<vblex><iv><perf><m><sg>", "होना<vblex><iv><perf><m><sg>", "हो"},
             {"थीं", "हो<vbser><impf><f><pl>", "हो<vbser><impf><f><pl>", "था"},
         }) {
      CAPTURE(c.word);
      Lexicon lexicon;
      lexicon.add(c.word, c.first);
      lexicon.add(c.word, c.second);
      CHECK(lemma_in(lexicon, to_letters(c.word)) == c.lemma);
    }
  }

  TEST_CASE("Lexicon: entries are sorted, each word once") {
    Lexicon lexicon;
    lexicon.add("खबर", "खबर<n><f><sg><nom>");
    lexicon.add("आयोग", "आयोग<n><m><sg><nom>");
    lexicon.add("खबर", "खबर<n><f><sg><obl>");
    CHECK(lexicon.entries() == std::vector<LemmaEntry>{{U"आयोग", U"आयोग"}, {U"खबर", U"खबर"}});
  }
}

}  // namespace khabar
