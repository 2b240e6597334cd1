// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/pronunciation.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"

namespace khabar {

TEST_SUITE("analysis/pronunciation") {
  TEST_CASE("pronunciations_of: English words are said, others are not") {
    REQUIRE(pronunciations_of("police").size() == 1);
    CHECK(pronunciations_of("police").front() == "pxlis");
    CHECK(pronunciations_of("school").front() == "skUl");
    CHECK(pronunciations_of("record").size() == 2);
    CHECK(pronunciations_of("chunav").empty());
    CHECK(pronunciations_of("").empty());
    CHECK(pronunciations_of("zzzzzz").empty());
  }

  TEST_CASE("pronounced_key: what is said has the key of the word that Hindi borrowed") {
    for (const auto& [english, hindi] :
         {std::pair{"school", "स्कूल"}, std::pair{"chemistry", "केमिस्ट्री"}, std::pair{"budget", "बजट"},
          std::pair{"hospital", "हॉस्पिटल"}, std::pair{"euro", "यूरो"}, std::pair{"bank", "बैंक"},
          std::pair{"finger", "फिंगर"}, std::pair{"office", "ऑफिस"}}) {
      CAPTURE(english);
      REQUIRE_FALSE(pronunciations_of(english).empty());
      CHECK(pronounced_key(pronunciations_of(english).front()) == sound_key(hindi));
    }
    CHECK(pronounced_key("").empty());
  }

  TEST_CASE("LatinMatcher: the borrowed word is nearest to what is said") {
    const auto cost = [](std::string_view english, std::string_view hindi) {
      return LatinMatcher::pronounced(pronunciations_of(english).front())
          .cost(devanagari_sounds(hindi));
    };
    CHECK(cost("police", "पुलिस") < cost("police", "पॉलिसी"));
    CHECK(cost("school", "स्कूल") < cost("school", "शूल"));
    CHECK(cost("bill", "बिल") < cost("bill", "बिल्ली"));
  }
}

}  // namespace khabar
