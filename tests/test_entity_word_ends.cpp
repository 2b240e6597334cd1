// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include <doctest/doctest.h>

#include "common/analysis/sounds.h"
#include "common/entity/word_ends.h"

namespace khabar {
namespace {

bool alike(std::string_view latin, std::string_view devanagari) {
  return end_alike(latin_letters(latin), devanagari_sounds(devanagari));
}

struct Pair {
  std::string_view latin;
  std::string_view devanagari;
};

}  // namespace

TEST_SUITE("entity/word_ends") {
  TEST_CASE("end_alike: the end of a word parts names that are alike else") {
    for (const auto& [latin, devanagari] :
         {Pair{"Ravi", "राव"}, Pair{"Sunila", "सुनील"}, Pair{"Karan", "कर्णी"}, Pair{"Mehuli", "मेहुल"},
          Pair{"Kumar", "कुमारी"}, Pair{"Anurag", "अनुराज"}, Pair{"Anupam", "अनूप"},
          Pair{"Prabhakaran", "प्रभाकर"}, Pair{"Shamim", "शामी"}, Pair{"Bhadra", "बहादुर"}}) {
      CAPTURE(latin);
      CHECK_FALSE(alike(latin, devanagari));
    }
  }

  TEST_CASE("end_alike: what the scripts write differently is one end") {
    for (const auto& [latin, devanagari] :
         {Pair{"Krishna", "कृष्ण"}, Pair{"Singh", "सिंह"}, Pair{"Rao", "राव"}, Pair{"Rai", "राय"},
          Pair{"Shah", "शाह"}, Pair{"George", "जॉर्ज"}, Pair{"Haque", "हक"}, Pair{"Subrata", "सुब्रत"},
          Pair{"Dianne", "डिएन"}, Pair{"Subramani", "सुब्रमण्यम"}, Pair{"Macron", "मैक्रों"},
          Pair{"Mehta", "मेहता"}, Pair{"Bose", "बोस"}}) {
      CAPTURE(latin);
      CHECK(alike(latin, devanagari));
    }
  }

  TEST_CASE("begin_alike: ch and j are not k, nor each other") {
    const auto begins = [](std::string_view latin, std::string_view devanagari) {
      return begin_alike(latin_letters(latin), devanagari_sounds(devanagari));
    };
    CHECK_FALSE(begins("Charan", "करण"));
    CHECK_FALSE(begins("Chhattar", "जैत्र"));
    CHECK(begins("Charan", "चरण"));
    CHECK(begins("Chris", "क्रिस"));
    CHECK(begins("Charlotte", "शार्लोट"));
    CHECK(begins("George", "जॉर्ज"));
    CHECK(begins("Zaheer", "जहीर"));
    CHECK(begins("Jose", "होसे"));
  }

  TEST_CASE("end_alike: a word without letters speaks against nothing") {
    CHECK(end_alike("", "rAm_"));
    CHECK(end_alike("ram", ""));
  }
}

}  // namespace khabar
