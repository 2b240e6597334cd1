// SPDX-License-Identifier: GPL-3.0-or-later
#include <initializer_list>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/lemmatizer.h"

namespace khabar {

TEST_SUITE("analysis/lemmatizer") {
  TEST_CASE("lemma_of: the forms of a word meet") {
    const std::vector<std::vector<std::string_view>> families = {
        {"कर", "करता", "करती", "करते", "करना", "करने", "करनी", "करेंगे", "करेगा", "करेगी", "किया", "किए",
         "किये", "करके", "की"},
        {"जा", "जाता", "जाएगा", "जाएगी", "गया", "गए", "गये", "गई", "गयी"},
        {"बढ", "बढता", "बढती", "बढेगा", "बढेगी", "बढी", "बढे"},
        {"लडकी", "लडकियां", "लडकियों"},
        {"लडका", "लडके", "लडकों"},
        {"खबर", "खबरें", "खबरों"},
        {"बडा", "बडी", "बडे"},
        {"नया", "नई", "नयी", "नए", "नये"},
        {"रुपया", "रुपए", "रुपये", "रुपयों"},
        {"निकल", "निकला", "निकलीं", "निकलेगी"},
        {"जीत", "जीता", "जीती", "जीतने"},
        {"जुड", "जुडा", "जुडे", "जुडी"},
        {"खो", "खोया", "खोते"},
        {"हो", "हुआ", "हुई", "होगा", "होगी", "होंगे"},
        {"पहला", "पहली", "पहले"},
        {"वाला", "वाली", "वाले", "वालों"},
    };
    for (const auto& family : families) {
      for (const auto form : family) {
        CAPTURE(form);
        CHECK(lemma_of(form) == lemma_of(family.front()));
      }
    }
  }

  TEST_CASE("lemma_of: plurals of words that the dictionary does not know meet their singular") {
    const std::vector<std::vector<std::string_view>> families = {
        {"निर्यातक", "निर्यातकों"},    {"मतदाता", "मतदाताओं"},      {"एजेंसी", "एजेंसियां", "एजेंसियों"},
        {"पुलिसकर्मी", "पुलिसकर्मियों"}, {"तोहफा", "तोहफे", "तोहफों"}, {"स्मार्टफोन", "स्मार्टफोनों"},
    };
    for (const auto& family : families) {
      for (const auto form : family) {
        CAPTURE(form);
        CHECK(lemma_of(form) == lemma_of(family.front()));
      }
    }
  }

  TEST_CASE("lemma_of: words of different meaning do not meet") {
    struct Pair {
      std::string_view a, b;
    };
    for (const auto& pair : {
             Pair{"जनता", "जन"},
             {"पानी", "पा"},
             {"कर्म", "करम"},
             {"कॉल", "काल"},
             {"कॉफी", "काफी"},
             {"लडका", "लडकी"},
             {"घटना", "घट"},
             {"जंगल", "जंगला"},
             {"है", "था"},
             {"मार्स", "मार"},
             {"चाहिए", "चाह"},
         }) {
      CAPTURE(pair.a);
      CHECK(lemma_of(pair.a) != lemma_of(pair.b));
    }
  }

  TEST_CASE("lemma_of: names are not cut down to common words") {
    struct Pair {
      std::string_view name, word;
    };
    for (const auto& pair : {
             Pair{"मोदी", "मोद"},
             {"रामा", "राम"},
             {"गावस्कर", "गावस"},
             {"सुप्रीमो", "सुप्रीम"},
             {"भारती", "भारत"},
             {"मिश्रा", "मिश्र"},
         }) {
      CAPTURE(pair.name);
      CHECK(lemma_of(pair.name) != lemma_of(pair.word));
    }
  }

  TEST_CASE("explain_lemma: names the rules that changed a word") {
    using Rules = std::vector<RuleResult>;
    CHECK(explain_lemma("चुनाव").empty());
    CHECK(explain_lemma("डॉक्टरों") ==
          Rules{{"dictionary", "डॉक्टर"}, {"last vowel and candra", "डाक्टर"}});
    CHECK(explain_lemma("निकलीं") == Rules{{"dictionary, anusvara apart", "निकल"}});
    CHECK(explain_lemma("यूट्यूबरों") == Rules{{"plural ending off", "यूट्यूबर"}});
    CHECK(explain_lemma("तोहफे") == Rules{{"ending off", "तोहफ"}});
  }

  TEST_CASE("lemma_of: two spellings of a loan word meet") {
    CHECK(lemma_of("डॉक्टरों") == lemma_of("डाक्टर"));
    CHECK(lemma_of("कॉलेज") == lemma_of("कालेजों"));
  }

  TEST_CASE("lemma_of: short and odd words come back as they are") {
    for (const std::string_view word : {"", "क", "ों", "पीएम", "ऽ", "\uFFFD"}) {
      CAPTURE(word);
      CHECK(lemma_of(word) == word);
    }
  }
}

}  // namespace khabar
