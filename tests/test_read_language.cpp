// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/read/language.h"

namespace khabar {

TEST_SUITE("read/language") {
  TEST_CASE("language_code: codes and names of languages") {
    for (const char* hindi :
         {"hi", "HI", "hin", "hi_IN", "hi-Deva-IN", "हिंदी", "हिन्दी", " hindi "}) {
      CAPTURE(hindi);
      CHECK(language_code(hindi) == "hi");
    }
    CHECK(language_code("en-GB") == "en");
    CHECK(language_code("eng") == "en");
    CHECK(language_code("mr") == "mr");
    CHECK(language_code("Urdu") == "ur");
    CHECK(language_code("").empty());
    CHECK(language_code("the language of the state").empty());
  }

  TEST_CASE("detect_language: of a headline, by its script, its letters and its words") {
    struct Case {
      std::string text;
      std::string language;
    };
    const Case cases[] = {
        {"पारा चढ़ा।", "hi"},
        {"बजट 2024 पेश", "hi"},
        {"बिहार में बाढ़", "hi"},
        {"सम्बन्ध सुधरे", "hi"},
        {"शेयर बाजार में भारी गिरावट, सेंसेक्स 500 अंक टूटा", "hi"},
        {"महाराष्ट्रात पावसाचा जोर वाढला", "mr"},
        {"मुख्यमंत्र्यांनी आज विधानसभेत अर्थसंकल्प सादर केला", "mr"},
        {"निवडणूक आयोगाने तारखा जाहीर केल्या आहेत", "mr"},
        {"प्रधानमन्त्रीले आज संसदमा बजेट पेश गर्नुभयो", "ne"},
        {"नेपालमा निर्वाचन हुने भएको छ", "ne"},
        {"پاکستان میں سیلاب", "ur"},
        {"الفيضانات في باكستان", "ar"},
        {"কলকাতায় বন্যা", "bn"},
        {"சென்னையில் வெள்ளம்", "ta"},
        {"અમદાવાદમાં વરસાદ", "gu"},
        {"ਪੰਜਾਬ ਵਿੱਚ ਹੜ੍ਹ", "pa"},
        {"బెంగళూరులో వర్షం", "te"},
        {"ಬೆಂಗಳೂರಿನಲ್ಲಿ ಮಳೆ", "kn"},
        {"കേരളത്തിൽ മഴ", "ml"},
        {"ଓଡ଼ିଶାରେ ବନ୍ୟା", "or"},
        {"Наводнение в Москве", "ru"},
        {"東京で雨が降った", "ja"},
        {"北京下雨", "zh"},
        {"Flood in Chennai", "en"},
        {"Floods", "en"},
        {"delhi mein aaj baarish hui, logon ko garmi se rahat mili", "en"},
        {"L'inondation à Paris a fait trois morts, selon le ministre de l'Intérieur qui s'est "
         "rendu "
         "sur place mardi.",
         "fr"},
        {"12 34", "und"},
        {"—", "und"},
        {"", "und"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.text);
      CHECK(detect_language(c.text) == c.language);
    }
  }
}

}  // namespace khabar
