// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

/// "gaya delhi" for the listed entities that an article of one text names.
std::string ids_in(std::string_view text) {
  Analyzer analyzer;
  Recognizer recognizer(test::shipped_catalogue());
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::string ids;
  for (const EntityMention& mention : recognizer.recognize(text, tokens)) {
    if (mention.entity.id.find('.') != std::string::npos) continue;
    ids += (ids.empty() ? "" : " ") + mention.entity.id;
  }
  return ids;
}

struct Case {
  std::string text;
  std::string ids;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(ids_in(c.text) == c.ids);
  }
}

}  // namespace

TEST_SUITE("entity/evidence") {
  TEST_CASE("agree: an alias that is a common word needs evidence") {
    check_all({{"Let us wait for the report.", ""},
               {"Along the river, boats waited.", ""},
               {"Devotees of Lord Ram gathered.", ""},
               {"He was expressing grief over the deaths.", ""},
               {"बिहार में वह गांव गया था।", "bihar"},
               {"चार पन्नों की चिट्ठी मिली।", ""},
               {"वे गरीबों के कल्याण के लिए काम करते हैं।", ""},
               {"गया जिले में तीन लोग पकड़े गए।", "gaya"},
               {"पन्ना जिले की खदान में हीरा मिला।", "panna"}});
  }

  TEST_CASE("agree: capitals make no acronym of a word, and stems none either") {
    check_all({{"COMING UP, WE ASK IF ANY FUND IS STILL DRY.", ""},
               {"The WHO said cases were falling.", "world-health-organization"}});
  }

  TEST_CASE("agree: the forces of another country are not India's") {
    check_all({{"पाकिस्तान की वायुसेना ने अभ्यास किया।", "pakistan"},
               {"पाक नौसेना ने मछुआरों को पकड़ा।", "pakistan"},
               {"भारतीय नौसेना ने अभ्यास किया।", "indian-navy"}});
  }

  TEST_CASE("agree: a villager of a politician's name is somebody else") {
    check_all(
        {{"गांव के पप्पू यादव ने बताया कि बिजली नहीं आती।", ""}, {"किसान मोहन यादव की फसल जल गई।", ""}});
  }

  TEST_CASE("recognize: a title before a longer name breaks nothing") {
    check_all({{"Chinese President Xi Jinping met the envoy.", "xi-jinping"},
               {"मोदी जी ने कहा कि योजना जारी रहेगी।", "narendra-modi"}});
  }

  TEST_CASE("recognize: a name that keeps its 's or its inner capital is not met without") {
    check_all({{"Lord Curzon left.", "lord-curzon"}, {"Jim McDonald scored twice.", ""}});
  }

  TEST_CASE("agree: a person's name before an institution's word is the institution's") {
    check_all({{"इंदिरा गांधी अंतरराष्ट्रीय हवाईअड्डे पर भीड़ रही।", ""},
               {"The match is at Narendra Modi Stadium.", "narendra-modi-stadium"},
               {"Aurobindo Pharma reopened the plant.", ""}});
  }

  TEST_CASE("agree: an acronym that the article explains otherwise is nobody of the catalogue") {
    check_all(
        {{"The cap on external commercial borrowings (ECB) stays, and ECB rules with it.", ""},
         {"The European Central Bank (ECB) met.", "european-central-bank european-central-bank"}});
  }

  TEST_CASE("agree: storms, awards, months and festivals are no persons and places") {
    Analyzer analyzer;
    Recognizer recognizer(test::shipped_catalogue());
    std::vector<Token> tokens;
    for (const std::string text :
         {"हरिकेन माइकल ने तबाही मचाई।", "Special Awards were given.", "Christmas was quiet.",
          "Sales pick up in September-October.", "यूज़र अब फोटो भेज सकेंगे।"}) {
      CAPTURE(text);
      analyzer.analyze(text, tokens);
      CHECK(recognizer.recognize(text, tokens).empty());
    }
  }

  TEST_CASE("recognize: only groups have a plural") {
    CHECK(ids_in("Cases rose across the Americas.").empty());
  }

  TEST_CASE("agree: the national team of another sport is not the cricketers") {
    CHECK(ids_in("भारतीय टीम ने हॉकी के फाइनल में दो गोल किए।").empty());
    CHECK(ids_in("Team India won the badminton final.").empty());
    CHECK(ids_in("टीम इंडिया ने छह विकेट से मैच जीता।") == "india-national-cricket-team");
  }

  TEST_CASE("agree: a power grid is no company by itself") {
    CHECK(ids_in("गर्मी में पावर ग्रिड पर बोझ बढ़ा।").empty());
    CHECK(ids_in("Power Grid shares rose after the company announced its profit.") ==
          "power-grid-corporation-of-india");
  }

  TEST_CASE("agree: who begins with a listed name alone at a sentence's start is somebody else") {
    CHECK(ids_in("Hasina Kharbhih spoke to the children.").empty());
  }
}

}  // namespace khabar
