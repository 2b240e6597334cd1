// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "common/entity/recognizer.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

using Names = std::vector<std::string>;

Names shipped_names(std::string_view text) {
  return test::listed_names(test::shipped_catalogue(), text);
}

std::vector<EntityMention> all_names(std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  Recognizer recognizer(test::shipped_catalogue());
  return recognizer.recognize(text, tokens);
}

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_SUITE("entity/recognizer") {
  TEST_CASE("recognize: names of both scripts in one text") {
    CHECK(
        shipped_names("BJP नेता अमित शाह ने Russia और यूक्रेन पर बयान दिया।") ==
        Names{"BJP=bharatiya-janata-party", "अमित शाह=amit-shah", "Russia=russia", "यूक्रेन=ukraine"});
  }

  TEST_CASE("recognize: titles stay outside, in aliases as well") {
    CHECK(shipped_names("पीएम मोदी जापान पहुंचे।") == Names{"मोदी=narendra-modi", "जापान=japan"});
    CHECK(shipped_names("प्रधानमंत्री नरेंद्र मोदी") == Names{"नरेंद्र मोदी=narendra-modi"});
    CHECK(shipped_names("He met Mr. Vladimir Putin.") == Names{"Vladimir Putin=vladimir-putin"});
  }

  TEST_CASE(
      "recognize: the full stop of an abbreviation and the form of a company are in the name") {
    CHECK(shipped_names("He left the U.S. on Monday.") == Names{"U.S.=united-states"});
    CHECK(shipped_names("He left the US. It rained.") == Names{"US=united-states"});
    CHECK(shipped_names("Enron Corp. closed its office.") == Names{"Enron Corp.=enron"});
    CHECK(shipped_names("Shares of Zomato Ltd rose.") == Names{"Zomato Ltd=zomato"});
    CHECK(shipped_names("वेदांता लिमिटेड ने कहा।") == Names{"वेदांता लिमिटेड=vedanta"});
  }

  TEST_CASE("recognize: a body named with an office is whole") {
    CHECK(shipped_names("राष्ट्रपति भवन में समारोह हुआ।") == Names{"राष्ट्रपति भवन=rashtrapati-bhavan"});
  }

  TEST_CASE("recognize: the longest name wins") {
    CHECK(shipped_names("अलीगढ़ मुस्लिम विश्वविद्यालय में छात्र आए।") ==
          Names{"अलीगढ़ मुस्लिम विश्वविद्यालय=aligarh-muslim-university"});
    CHECK(shipped_names("दक्षिण कोरिया") == Names{"दक्षिण कोरिया=south-korea"});
  }

  TEST_CASE("recognize: a place and a head make a body, alike in both scripts") {
    CHECK(shipped_names("बिहार पुलिस ने जांच की।") == Names{"बिहार पुलिस=bihar-police"});
    CHECK(shipped_names("The Bihar Police began a probe.") == Names{"Bihar Police=bihar-police"});
  }

  TEST_CASE("recognize: what kind of place it is stays outside") {
    CHECK(shipped_names("उत्तराखंड राज्य में बारिश") == Names{"उत्तराखंड=uttarakhand"});
  }

  TEST_CASE("recognize: adjectives name no place") {
    CHECK(shipped_names("रूसी और जापानी जहाज").empty());
  }

  TEST_CASE("recognize: the possessive stays outside") {
    CHECK(shipped_names("They spoke about Russia's plan.") == Names{"Russia=russia"});
  }

  TEST_CASE("recognize: acronyms need their capitals, names theirs") {
    CHECK(shipped_names("Those who told us so").empty());
    CHECK(shipped_names("Officials of the WHO arrived.") == Names{"WHO=world-health-organization"});
    CHECK(shipped_names("They eat an apple a day.").empty());
  }

  TEST_CASE("recognize: a common word needs a cue to be a name") {
    CHECK(shipped_names("क्या आप वहां गए थे?").empty());
    CHECK(shipped_names("आप नेता ने बयान दिया।") == Names{"आप=aam-aadmi-party"});
    CHECK(shipped_names("आप के संयोजक ने कहा।") == Names{"आप=aam-aadmi-party"});
    CHECK(shipped_names("वह बाजार गया था।").empty());
    CHECK(shipped_names("गया जिले में बाढ़ आई।") == Names{"गया=gaya"});
    CHECK(shipped_names("राम ने आम खाया।").empty());
  }

  TEST_CASE("recognize: a listed surname after another given name is somebody else") {
    CHECK(shipped_names("राहुल मोदी दुकान चलाते हैं।").empty());
    CHECK(shipped_names("Suresh Modi runs a shop.").empty());
    CHECK(shipped_names("मोदी दिल्ली में हैं।") == Names{"मोदी=narendra-modi", "दिल्ली=delhi"});
  }

  TEST_CASE(
      "recognize: a government of the Centre, and a minister among farmers, are who they are") {
    CHECK(contains(shipped_names("केंद्र की नरेंद्र मोदी सरकार ने शुक्रवार को यह कहा।"),
                   "नरेंद्र मोदी=narendra-modi"));
    CHECK(
        contains(shipped_names("मंत्री ने कहा कि गरीब और किसान हमेशा प्रधानमंत्री नरेंद्र मोदी के साथ रहे हैं।"),
                 "नरेंद्र मोदी=narendra-modi"));
  }

  TEST_CASE("recognize: a surname after its full name is that person, alone it is nobody") {
    CHECK(shipped_names("बनर्जी ने रैली की।").empty());
    CHECK(shipped_names("ममता बनर्जी कोलकाता में हैं। बनर्जी ने रैली की।") ==
          Names{"ममता बनर्जी=mamata-banerjee", "कोलकाता=kolkata", "बनर्जी=mamata-banerjee"});
  }

  TEST_CASE("recognize: a short name with honour is the one that the article speaks for") {
    CHECK(contains(shipped_names("राहुल जी ने कहा कि कांग्रेस जीतेगी।"), "राहुल=rahul-gandhi"));
    CHECK_FALSE(contains(shipped_names("राहुल जी ने कहा कि बारिश होगी।"), "राहुल=rahul-gandhi"));
  }

  TEST_CASE("recognize: of two people of one surname, the one named last is meant") {
    const Names names = shipped_names("राजनाथ सिंह आए। फिर मनमोहन सिंह आए। सिंह ने भाषण दिया।");
    REQUIRE_FALSE(names.empty());
    CHECK_FALSE(contains(names, "सिंह=rajnath-singh"));
  }

  TEST_CASE("recognize: a shared name is the one that the text speaks for") {
    CHECK(contains(shipped_names("राहुल गांधी ने कहा कि Congress चुनाव लड़ेगी।"),
                   "Congress=indian-national-congress"));
    CHECK(contains(shipped_names("Joe Biden left the White House to address Congress."),
                   "Congress=united-states-congress"));
  }

  TEST_CASE("recognize: capitals of states that decide are places") {
    CHECK(shipped_names("Delhi has replied to Moscow.") == Names{"Delhi=delhi", "Moscow=moscow"});
  }

  TEST_CASE("recognize: ranges are exact bytes, sorted, not overlapping") {
    const std::string text = "नरेंद्र मोदी (PM) ने भारत-रूस संबंधों पर Vladimir Putin's मत जाना।";
    std::uint32_t end = 0;
    for (const EntityMention& mention : all_names(text)) {
      CHECK(mention.begin >= end);
      CHECK(mention.end > mention.begin);
      end = mention.end;
    }
    CHECK(end <= text.size());
    CHECK(contains(shipped_names(text), "Vladimir Putin=vladimir-putin"));
  }

  TEST_CASE("recognize: any bytes at all are read") {
    CHECK(shipped_names("").empty());
    CHECK(shipped_names("\xff\xfe मोदी \xc0") == Names{"मोदी=narendra-modi"});
  }

  TEST_CASE("recognize: an unlisted name has one id in both scripts") {
    const auto english = all_names("Dr. Rita Fernandes said the work was over.");
    REQUIRE(english.size() == 1);
    CHECK(english[0].entity.type == EntityType::person);
    CHECK(english[0].entity.label_en == "Rita Fernandes");
    const auto hindi = all_names("समाजसेवी रीता फर्नांडिस ने कहा कि काम पूरा हुआ।");
    REQUIRE(hindi.size() == 1);
    CHECK(hindi[0].entity.label_hi == "रीता फर्नांडिस");
    CHECK(hindi[0].entity.id == english[0].entity.id);
  }

  TEST_CASE("finish_article: entities are counted over all texts, each once") {
    CHECK(test::ids_in_article(test::shipped_catalogue(),
                               {"पुतिन से मिले किम", "किम जोंग उन रूस पहुंचे।",
                                "Vladimir Putin और किम जोंग-उन की मुलाकात रूस में हुई।"}) ==
          Names{"kim-jong-un", "russia", "vladimir-putin"});
  }

  TEST_CASE("begin_article: given entities are trusted and known in the text") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    Recognizer recognizer(test::shipped_catalogue(), nullptr);
    recognizer.begin_article({{"Zorawar Bhatti", "person", "desk-17"}, {"रूस", "", ""}}, analyzer);
    const std::string text = "Zorawar Bhatti spoke.";
    analyzer.analyze(text, tokens);
    recognizer.read(text, tokens);
    const auto found = recognizer.finish_article();
    REQUIRE(found.size() == 2);
    CHECK(found[0].entity.id == "desk-17");
    CHECK(found[0].count == 1);
    CHECK(found[1].entity.id == "russia");
    CHECK(found[1].count == 0);
  }

  TEST_CASE("begin_article: nothing of the last article stays") {
    Analyzer analyzer;
    Recognizer recognizer(test::shipped_catalogue(), nullptr);
    recognizer.begin_article({{"रूस", "place", ""}}, analyzer);
    CHECK(recognizer.finish_article().size() == 1);
    recognizer.begin_article({}, analyzer);
    CHECK(recognizer.finish_article().empty());
  }

  TEST_CASE("recognize: an & may stand in a name") {
    CHECK(shipped_names("Shares of L&T and Johnson & Johnson fell.") ==
          Names{"L&T=larsen-toubro", "Johnson & Johnson=johnson-johnson"});
    CHECK(shipped_names("The J&K assembly met.") == Names{"J&K=jammu-and-kashmir"});
    CHECK(shipped_names("They went to Jammu & Kashmir.") ==
          Names{"Jammu & Kashmir=jammu-and-kashmir"});
  }

  TEST_CASE("recognize: a bracket may stand in a name, and a letter in one may make another body") {
    CHECK(shipped_names("CPI(M) and CPI (Maoist) men met.") ==
          Names{"CPI(M)=communist-party-of-india-marxist",
                "CPI (Maoist)=communist-party-of-india-maoist"});
    CHECK(shipped_names("भाकपा (माले) के नेता आए।") == Names{"भाकपा (माले)=cpi-ml-liberation"});
    CHECK(shipped_names("The Congress (U) split; Congress (I) leaders watched.") ==
          Names{"Congress (I)=indian-national-congress"});
    CHECK(shipped_names("The party (India) met.") == Names{"India=india"});
  }

  TEST_CASE("recognize: the end of a hyphenated name is no name of its own") {
    CHECK(shipped_names("He lives at Walton-on-Thames.").empty());
    CHECK(shipped_names("The Delhi-Mumbai road") == Names{"Delhi=delhi", "Mumbai=mumbai"});
  }

  TEST_CASE("recognize: a government's hospital is no government") {
    CHECK_FALSE(contains(shipped_names("She died in the Kota Government Hospital."),
                         "Kota Government=kota-government"));
    CHECK(shipped_names("The Bihar Government has agreed.") ==
          Names{"Bihar Government=bihar-government"});
  }

  TEST_CASE("recognize: a currency is no country") {
    CHECK(shipped_names("The loss was US$ 2 billion.").empty());
    CHECK(shipped_names("The US lost $2 billion.") == Names{"US=united-states"});
  }

  TEST_CASE("recognize: initials before a name are no acronym with an &") {
    CHECK(shipped_names("M M Zorak wrote the book.").empty());
    CHECK(shipped_names("J K Zorak wrote the book.").empty());
  }

  TEST_CASE("recognize: of two people with one surname the first may go without it") {
    CHECK(shipped_names("बैठक में राहुल और सोनिया गांधी आए।") ==
          Names{"राहुल=rahul-gandhi", "सोनिया गांधी=sonia-gandhi"});
    CHECK(shipped_names("They met Rahul and Sonia Gandhi.") ==
          Names{"Rahul=rahul-gandhi", "Sonia Gandhi=sonia-gandhi"});
    CHECK(shipped_names("बैठक में राहुल और शरद पवार आए।") == Names{"शरद पवार=sharad-pawar"});
  }

  TEST_CASE("recognize: the same name in other spellings is listed") {
    CHECK(shipped_names("सीबीआइ ने जांच की।") == Names{"सीबीआइ=central-bureau-of-investigation"});
    CHECK(shipped_names("वे अलीगढ़ मुस्लिम यूनिवर्सिटी में पढ़े।") ==
          Names{"अलीगढ़ मुस्लिम यूनिवर्सिटी=aligarh-muslim-university"});
  }
}

}  // namespace khabar
