// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/format/word_sequence.h"
#include "indexer/stories/same_story.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/sketch.h"
#include "tests/support/story_texts.h"

namespace khabar {
namespace {

std::string packed_words(const Article& article) {
  Analyzer analyzer;
  WordSequenceBuilder words;
  std::vector<Token> tokens;
  for (const auto* text : {&article.title, &article.description, &article.body}) {
    analyzer.analyze(*text, tokens);
    for (const auto& token : tokens) words.add(token.exact, token.term);
    words.end_field();
  }
  return words.finish();
}

StoryText text(const Article& article) {
  return story_text(packed_words(article));
}

StoryText text(const std::string& body, const std::string& title = "") {
  Article article;
  article.title = title;
  article.body = body;
  return text(article);
}

std::vector<std::uint64_t> shingles(const Article& article) {
  return shingles_of(packed_words(article));
}

bool are_one(const StoryText& a, const StoryText& b) {
  CHECK(same_story(a, b) == same_story(b, a));
  return same_story(a, b);
}

}  // namespace

TEST_SUITE("stories/same_story") {
  TEST_CASE("same_story: copies as papers make them are one story, whichever comes first") {
    for (std::uint32_t number = 1; number <= 40; ++number) {
      const Article original = test::report(number);
      for (const auto& copy : test::copies_of(original)) {
        CAPTURE(number);
        CAPTURE(copy.what);
        CHECK(are_one(text(original), text(copy.article)));
      }
    }
  }

  TEST_CASE("same_story: reports on the same subjects by the same people are several stories") {
    std::vector<StoryText> reports;
    for (std::uint32_t number = 1; number <= 60; ++number) {
      reports.push_back(text(test::report(number)));
    }
    for (std::size_t a = 0; a < reports.size(); ++a) {
      for (std::size_t b = a + 1; b < reports.size(); ++b) {
        CAPTURE(a);
        CAPTURE(b);
        CHECK_FALSE(same_story(reports[a], reports[b]));
      }
    }
  }

  TEST_CASE("same_story: a piece that stands in the middle of a round-up is another story") {
    Article piece = test::report(2, 4);
    Article roundup = test::report(4, 3);
    roundup.body += "\n" + piece.body + "\n" + test::report(6, 3).body;
    CHECK_FALSE(are_one(text(piece), text(roundup)));
    Article longer = piece;
    longer.body += "\n" + test::report(4, 5).body;
    CHECK(are_one(text(piece), text(longer)));
  }

  TEST_CASE("same_story: a form filled in with other names is no copy") {
    const auto form = [](const std::string& name, const std::string& year,
                         const std::string& seat) {
      Article article;
      article.body = name + " भारत के उत्तर प्रदेश की विधानसभा में विधायक रहे। " + year +
                     " के विधानसभा चुनाव में उन्होंने " + seat + " निर्वाचन क्षेत्र से भाग लिया।";
      return text(article);
    };
    CHECK_FALSE(same_story(form("गोपाल मेघवाल", "1952", "सीतापुर पूर्व"),
                           form("अनीता मरावी", "1967", "कटनी उत्तर")));
  }

  TEST_CASE("same_story: a list of names below two articles makes no story of them") {
    std::string places;
    for (const auto* name :
         {"रामपुर", "सोहनगढ़", "कमलनगर", "हरिपुरा", "देवली", "बिलाड़ा", "फलोदी", "लोहावट"}) {
      for (const auto* kind : {"खुर्द", "कलां", "नगर", "रोड", "ढाणी", "बस्ती"}) {
        places.append(" ").append(name).append(" ").append(kind).append(",");
      }
    }
    const auto village = [&](const std::string& name, const std::string& district) {
      return text(name + " " + district + " जिले का एक गाँव है।" + places);
    };
    CHECK_FALSE(are_one(village("रामपुर खुर्द", "जोधपुर"), village("देवली कलां", "बाड़मेर")));
    CHECK(are_one(village("रामपुर खुर्द", "जोधपुर"), village("रामपुर खुर्द", "जोधपुर")));
    CHECK_FALSE(are_one(text("Rampur Khurd" + places), text("Devli Kalan" + places)));
    CHECK(are_one(text("Rampur Khurd" + places), text("Rampur Khurd" + places)));
  }

  TEST_CASE("same_story: two pieces of news over one background are two stories") {
    const Article background = test::report(2, 5);
    const auto about = [&](const Article& lead) {
      return text(lead.body + "\n" + background.body);
    };
    const Article lead = test::report(11, 3);
    CHECK_FALSE(are_one(about(lead), about(test::report(16, 3))));
    CHECK(are_one(about(lead), text(background.body)));
    CHECK(are_one(about(lead), text(background.body + "\n" + lead.body)));
  }

  TEST_CASE("shingles_of: an article of a few words is told by all of them, none by none") {
    Article brief;
    brief.title = "बाढ़ से सात मरे";
    Article same = brief;
    same.source = "Lantern";
    Article other = brief;
    other.title = "बाढ़ से आठ मरे";
    CHECK(are_one(text(brief), text(same)));
    CHECK_FALSE(are_one(text(brief), text(other)));
    CHECK(shingles(Article()).empty());
    CHECK_FALSE(same_story(text(Article()), text(Article())));
  }

  TEST_CASE("sketches: copies share a band and may be copies; other reports hardly do") {
    SketchTable table;
    std::vector<std::string> sketches;
    for (std::uint32_t number = 0; number < 200; ++number) {
      sketches.push_back(make_sketch(shingles(test::report(number))));
      table.add(sketches.back(), number);
    }
    std::size_t strangers = 0;
    for (std::uint32_t number = 0; number < 200; ++number) {
      for (const auto& copy : test::copies_of(test::report(number))) {
        CAPTURE(number);
        CAPTURE(copy.what);
        const std::string sketch = make_sketch(shingles(copy.article));
        bool found = false;
        for (const auto candidate : table.find(sketch)) {
          const bool passes = may_be_copies(sketches[candidate], sketch);
          if (candidate == number) found = passes;
          if (candidate != number && passes) ++strangers;
        }
        CHECK(found);
      }
    }
    CHECK(strangers < 5000);  // of 280,000 pairs, all of them filled in from the same phrases
    CHECK(make_sketch({}).empty());
    CHECK_FALSE(may_be_copies("", ""));
    CHECK_FALSE(may_be_copies("damaged", sketches.front()));
  }

  TEST_CASE("sketches: what more articles share than any story has is a form, and tells nothing") {
    SketchTable table;
    const std::string sketch = make_sketch(shingles(test::report(1)));
    for (std::uint32_t number = 0; number < SketchTable::kMostOfBand; ++number) {
      table.add(sketch, number);
    }
    CHECK(table.find(sketch).size() == SketchTable::kMostOfBand);
    table.add(sketch, SketchTable::kMostOfBand);
    CHECK(table.find(sketch).empty());
  }
}

}  // namespace khabar
