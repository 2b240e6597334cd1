// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/sound_key.h"

namespace khabar {

TEST_SUITE("analysis/sound_key") {
  TEST_CASE("sound_key: a word and what it is in the other script have one key") {
    struct Pair {
      const char* devanagari;
      const char* latin;
    };
    for (const Pair& c :
         {Pair{"चुनाव", "chunav"}, Pair{"चुनाव", "chunaav"}, Pair{"पुतिन", "Putin"},
          Pair{"न्यूक्लीयर", "nuclear"}, Pair{"मिसाइल", "missile"}, Pair{"नेशनल", "national"},
          Pair{"यूक्रेन", "Ukraine"}, Pair{"फोन", "phone"}, Pair{"ट्रक", "truck"},
          Pair{"सेंटर", "center"}, Pair{"सिंह", "Singh"}, Pair{"संगीत", "sangeet"},
          Pair{"हमास", "Hamas"}, Pair{"विश्वास", "bishwas"}, Pair{"लाइट", "light"},
          Pair{"राव", "Rao"}, Pair{"कुरआन", "Quran"}, Pair{"अच्छा", "achchha"}}) {
      CAPTURE(c.devanagari);
      CAPTURE(c.latin);
      CHECK(sound_key(c.devanagari) == sound_key(c.latin));
      CHECK_FALSE(sound_key(c.latin).empty());
    }
  }

  TEST_CASE("sound_key: spellings of one Hindi word have one key") {
    CHECK(sound_key("न्यूक्लियर") == sound_key("न्यूक्लीयर"));
    CHECK(sound_key("कांग्रेस") == sound_key("कॉंग्रेस"));
    CHECK(sound_key("सम्बन्ध") == sound_key("संबंध"));
    CHECK(sound_key("दुःख") == sound_key("दुख"));
  }

  TEST_CASE("sound_key: other consonants, another key") {
    CHECK(sound_key("कमल") != sound_key("कलम"));
    CHECK(sound_key("putin") != sound_key("patel"));
  }

  TEST_CASE("sound_key: nothing heard, no key") {
    CHECK(sound_key("").empty());
    CHECK(sound_key("2024").empty());
    CHECK(sound_key("\xff\xfe").empty());
    CHECK(sound_key("東京").empty());
  }

  TEST_CASE("consonant_skeleton: v and b are told apart, vowels are not heard") {
    CHECK(consonant_skeleton("chunaav") == "cnw");
    CHECK(consonant_skeleton("चुनाव") == "cnw");
    CHECK(consonant_skeleton("aao").empty());
  }
}

}  // namespace khabar
