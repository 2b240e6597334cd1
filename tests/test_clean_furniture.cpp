// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/clean/furniture.h"

namespace khabar {
namespace {

const std::string kFirst = "वित्त मंत्री ने संसद में बजट पेश किया।";
const std::string kLast = "विपक्ष ने बजट पर कई सवाल उठाए.";

}  // namespace

TEST_SUITE("clean/furniture") {
  TEST_CASE("remove_furniture: lines of the page go, whatever their case, nukta and signs") {
    for (const std::string line : {"ये भी पढ़ें: बजट की दस बड़ी बातें",
                                   "यह भी पढ़ें- GST दर पर फैसला",
                                   "इसे भी पढ़ें | टैक्स में राहत",
                                   "Also Read: Ten "
                                   "takeaways from the budget",
                                   "ALSO READ | What changes for you",
                                   "Read more – GST rates",
                                   "Advertisement",
                                   "[ADVERTISEMENT]",
                                   "विज्ञापन",
                                   "Share",
                                   "Follow us on Google News",
                                   "हमें फ़ॉलो करें",
                                   "Photo Credit: PTI",
                                   "फोटो: एएनआई",
                                   "Image Source : X",
                                   "Download The Times of India News App for Latest News.",
                                   "यहां क्लिक करें",
                                   "(यहां क्लिक कर सकते हैं. आप हमें",
                                   "ट्विटर पर फ़ॉलो भी कर सकते हैं.)",
                                   "(देश और दुनिया की ताज़ा ख़बरें पढ़ने के लिए ऐप डाउनलोड करें)"}) {
      CAPTURE(line);
      CHECK(remove_furniture(kFirst + "\n" + line + "\n" + kLast) == kFirst + "\n" + kLast);
    }
  }

  TEST_CASE("remove_furniture: a list at the end goes with its headlines") {
    CHECK(remove_furniture(kFirst + "\nये भी पढ़ें:\nक्या बदलेगा टैक्स स्लैब? समझें पूरा गणित\nGST दर घटी\n"
                                    "ट्रेंडिंग न्यूज\nटॉप हेडलाइंस\nदिल्ली में बारिश") == kFirst);
  }

  TEST_CASE("remove_furniture: inside a story the headline goes, the sub-heading stays") {
    CHECK(remove_furniture(kFirst + "\nये भी पढ़ें\nGST दर घटी\n" + kLast) == kFirst + "\n" + kLast);
    CHECK(remove_furniture(kFirst + "\nये भी पढ़ें\nGST दर घटी\nक्या है विपक्ष का सवाल?\n" + kLast) ==
          kFirst + "\nक्या है विपक्ष का सवाल?\n" + kLast);
  }

  TEST_CASE("remove_furniture: a sentence behind a list of links stays") {
    const std::string quote = "मंत्री ने कहा, 'हम तैयार हैं!'";
    CHECK(remove_furniture(kFirst + "\nये भी पढ़ें\nएक और खबर\n" + quote) == kFirst + "\n" + quote);
  }

  TEST_CASE("judge_lines: tells which lines go") {
    const std::string text = kFirst + "\nये भी पढ़ें\nGST दर घटी\n" + kLast;
    std::vector<bool> judged;
    for (const auto& [line, is_furniture] : judge_lines(text)) judged.push_back(is_furniture);
    CHECK(judged == std::vector<bool>{false, true, true, false});
  }

  TEST_CASE("remove_furniture: many short lines before a paragraph are facts, not links") {
    std::string facts;
    for (const char* fact : {"राजस्व", "व्यय", "घाटा", "कर", "शुल्क", "ऋण", "ब्याज"}) {
      facts += std::string(fact) + " का अनुमान\n";
    }
    CHECK(remove_furniture("यह भी पढ़ें\n" + facts + kLast) == facts + kLast);
  }

  TEST_CASE("remove_furniture: news that mentions such words stays") {
    for (const std::string line :
         {"उन्होंने कहा कि ये भी पढ़ें: संविधान की प्रस्तावना।",
          "ये भी पढ़ें और वे भी पढ़ें, यही शिक्षा मंत्री का संदेश था।", "Shares of Coast Bank rose 3 per cent.",
          "Share price of the firm gained.", "विज्ञापन पर खर्च घटा।",
          "Photographers: a short history", "Read more books, the minister told students.",
          "Top headlines of the budget session were many.", "किम के दौरे की वजह क्या है?",
          "यहां क्लिक कर लोगों से ठगी करने वाला गिरोह पकड़ा गया।", "यहां क्लिक करवा कर ठगी हुई।",
          "ट्विटर पर फॉलो करने वालों में मोदी सबसे आगे रहे।",
          "Share on Facebook led to the arrest of two men in Pune.",
          "Download the app, the minister told farmers.", "हमें फेसबुक पर बदनाम किया गया।",
          "फोटो: बाढ़ में डूबा गांव।"}) {
      CAPTURE(line);
      CHECK(remove_furniture(line) == line);
    }
    const std::string paragraph =
        "यह भी पढ़ें: " + std::string(100, 'a') + " " + std::string(200, 'b') + " बजट पर बहस हुई।";
    CHECK(remove_furniture(paragraph) == paragraph);
  }
}

}  // namespace khabar
