// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger.h"
#include "common/entity/tagger_trainer/crf.h"
#include "common/entity/tagger_trainer/labelled_text.h"
#include "common/entity/tagger_trainer/model_maker.h"
#include "common/entity/tagger_trainer/proper_nouns.h"
#include "common/entity/tagger_trainer/training_set.h"
#include "common/entity/tagger_trainer/word_clusters.h"
#include "common/error.h"

namespace khabar {
namespace {

std::vector<LabelledText> parse(const std::string& conll) {
  std::istringstream in(conll);
  return read_conll(in);
}

std::string error_of(const std::string& conll) {
  try {
    parse(conll);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// Sentences of one shape: whoever stands before "ने" is a person, before "में" a place.
std::string lesson() {
  std::string conll;
  for (const char* name : {"मीना", "गोपाल", "सुरेश", "राधिका"}) {
    for (const char* town : {"सीकर", "नागदा", "रतलाम", "भीलवाड़ा"}) {
      conll += std::string(name) + "\tB-PERSON\nने\tO\n" + town + "\tB-LOCATION\nमें\tO\nकहा\tO\n\n";
    }
  }
  return conll;
}

TaggerModel learn(const std::string& conll) {
  TrainingSet set = make_training_set(parse(conll), Catalogue(), TaggerModel({}, {}, {}));
  const CrfWeights weights = train_crf(set.sentences, set.keys.size(), {});
  return make_model(weights, set.keys, {});
}

}  // namespace

TEST_SUITE("entity/tagger_trainer") {
  TEST_CASE("read_conll: sentences with their names in bytes") {
    const auto texts = parse("पुणे\tB-LOCATION\nमें\tO\n\nनई\tB-LOCATION\nदिल्ली\tI-LOCATION\n");
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].text == "पुणे में");
    REQUIRE(texts[1].names.size() == 1);
    const GoldSpan name = texts[1].names[0];
    CHECK(texts[1].text.substr(name.begin, name.end - name.begin) == "नई दिल्ली");
    CHECK(name.type == EntityType::place);
  }

  TEST_CASE("read_conll: says where the columns are wrong") {
    CHECK(error_of("पुणे B-LOCATION\n") == "line 1: no tab; write a token, a tab and its label");
    CHECK(error_of("में\tO\nपुणे\tB-TOWN\n") ==
          "line 2: label \"B-TOWN\"; write PERSON, LOCATION or ORGANIZATION after B- or I-");
    CHECK(error_of("में\tX\n") == "line 1: label \"X\"; write O, B-TYPE or I-TYPE");
  }

  TEST_CASE("read_proper_nouns: the kind of each, other entries left out") {
    std::istringstream dictionary(
        "<e lm=\"सीता\"><i>सीता</i><par n=\"मैरी__np\"/></e>\n"
        "<e lm=\"कानपुर\"><i>कानपुर</i><par n=\"भारत__np\"/></e>\n"
        "<e lm=\"घर\"><i>घर</i><par n=\"घर__n\"/></e>\n");
    const auto nouns = read_proper_nouns(dictionary);
    CHECK(nouns.size() == 2);
    CHECK(nouns.at("सीता") == proper_noun("given"));
    CHECK(nouns.at("कानपुर") == proper_noun("place"));
  }

  TEST_CASE("read_name_words: all kinds of each word") {
    std::istringstream lines("houston\tfamily place\njill\tgiven\nhouston\tgiven\n\n");
    const auto words = read_name_words(lines);
    CHECK(words.size() == 2);
    CHECK(words.at("houston") ==
          (proper_noun("family") | proper_noun("place") | proper_noun("given")));
    CHECK(words.at("jill") == proper_noun("given"));
  }

  TEST_CASE("read_name_words: says which kind there is not") {
    std::istringstream lines("jill\tplant\n");
    std::string error;
    try {
      read_name_words(lines);
    } catch (const Error& caught) {
      error = caught.what();
    }
    CHECK(error ==
          "\"plant\" is no kind of name word; write one of: given family place place_first "
          "place_later body other_capital small");
  }

  TEST_CASE("cluster_words: words with the same neighbours come together") {
    std::string text;
    for (const char* town : {"सीकर", "नागदा", "रतलाम"}) {
      for (const char* verb : {"गए", "रहे", "बसे"}) {
        text += std::string("वे ") + town + " में " + verb + "।\n";
      }
    }
    const auto cluster = [&] {
      std::istringstream in(text);
      return cluster_words(in, {.clusters = 5, .rarest = 3, .rounds = 10});
    };
    const auto clusters = cluster();
    CHECK(clusters.at("सीकर") == clusters.at("रतलाम"));
    CHECK(clusters.at("गए") == clusters.at("बसे"));
    CHECK(clusters.at("सीकर") != clusters.at("गए"));
    CHECK_FALSE(clusters.contains("कोटा"));
    CHECK(cluster() == clusters);
  }

  TEST_CASE("train_crf: a model learned from its neighbours tags names it never saw") {
    const TaggerModel model = learn(lesson());
    const std::string text = "नंदिनी ने कटनी में कहा";
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<TaggedSpan> spans;
    analyzer.analyze(text, tokens);
    Tagger(model).tag(text, tokens, {}, spans);
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].type == EntityType::person);
    CHECK(spans[1].type == EntityType::place);
    CHECK(text.substr(spans[1].begin, spans[1].end - spans[1].begin) == "कटनी");
  }

  TEST_CASE("make_model: the same sentences give the same bytes") {
    CHECK(learn(lesson()).serialise() == learn(lesson()).serialise());
  }
}

}  // namespace khabar
